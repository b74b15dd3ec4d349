/** The house of Kontor. */
export function Mark({ size = 34 }: { size?: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 34 34" width={size} height={size} className="flex-none rounded-[8px]">
      <rect width="34" height="34" fill="#0e5a63" />
      <path d="M5 34V20h4v-5h4v-5h8v5h4v5h4v14z" fill="#fffdfa" />
      <path d="M14.5 34v-7a2.5 2.5 0 0 1 5 0v7zM12 21h2.6v3H12zM19.4 21H22v3h-2.6zM15.7 15h2.6v3h-2.6z" fill="#0e5a63" />
    </svg>
  );
}
