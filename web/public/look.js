// Before the first paint, so that nobody who chose dark is dazzled by a white flash.
try {
  var look = localStorage.getItem('kontor.look');
  if (look === 'dark' || look === 'light') document.documentElement.dataset.theme = look;
} catch {
  // Without storage the device decides.
}
