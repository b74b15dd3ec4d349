const table =
  '+1 👍 -1 👎 thumbsup 👍 thumbsdown 👎 smile 😄 smiley 😃 grin 😁 grinning 😀 laughing 😆 satisfied 😆 joy 😂 rofl 🤣 rolling_on_the_floor_laughing 🤣 slightly_smiling_face 🙂 simple_smile 🙂 ' +
  'upside_down_face 🙃 wink 😉 blush 😊 innocent 😇 heart_eyes 😍 star-struck 🤩 kissing_heart 😘 yum 😋 stuck_out_tongue 😛 stuck_out_tongue_winking_eye 😜 sunglasses 😎 nerd_face 🤓 smirk 😏 ' +
  'unamused 😒 disappointed 😞 worried 😟 confused 😕 slightly_frowning_face 🙁 cry 😢 sob 😭 angry 😠 rage 😡 flushed 😳 scream 😱 fearful 😨 cold_sweat 😰 sweat_smile 😅 sweat 😓 hugging_face 🤗 ' +
  'thinking_face 🤔 thinking 🤔 face_with_rolling_eyes 🙄 roll_eyes 🙄 neutral_face 😐 expressionless 😑 no_mouth 😶 grimacing 😬 relieved 😌 pensive 😔 sleepy 😪 sleeping 😴 mask 😷 dizzy_face 😵 ' +
  'partying_face 🥳 shushing_face 🤫 zipper_mouth_face 🤐 nauseated_face 🤢 face_with_monocle 🧐 exploding_head 🤯 cowboy_hat_face 🤠 clown_face 🤡 ghost 👻 skull 💀 alien 👽 robot_face 🤖 ' +
  'wave 👋 raised_hand ✋ raised_hands 🙌 clap 👏 pray 🙏 handshake 🤝 ok_hand 👌 v ✌️ crossed_fingers 🤞 point_up ☝️ point_down 👇 point_left 👈 point_right 👉 point_up_2 👆 muscle 💪 fist ✊ facepunch 👊 punch 👊 ' +
  'eyes 👀 brain 🧠 shrug 🤷 man-shrugging 🤷‍♂️ woman-shrugging 🤷‍♀️ facepalm 🤦 man-facepalming 🤦‍♂️ woman-facepalming 🤦‍♀️ bow 🙇 running 🏃 dancer 💃 baby 👶 heart ❤️ orange_heart 🧡 yellow_heart 💛 ' +
  'green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤 broken_heart 💔 sparkling_heart 💖 fire 🔥 sparkles ✨ star ⭐ star2 🌟 dizzy 💫 boom 💥 collision 💥 zap ⚡ sunny ☀️ cloud ☁️ snowflake ❄️ ' +
  'rainbow 🌈 ocean 🌊 earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 globe_with_meridians 🌐 world_map 🗺️ tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 birthday 🎂 cake 🍰 trophy 🏆 medal 🏅 crown 👑 ' +
  'rocket 🚀 airplane ✈️ car 🚗 bike 🚲 train 🚆 ship 🚢 house 🏠 office 🏢 factory 🏭 tent ⛺ beach_with_umbrella 🏖️ palm_tree 🌴 seedling 🌱 four_leaf_clover 🍀 sunflower 🌻 rose 🌹 christmas_tree 🎄 ' +
  'coffee ☕ tea 🍵 beer 🍺 beers 🍻 wine_glass 🍷 champagne 🍾 clinking_glasses 🥂 pizza 🍕 hamburger 🍔 apple 🍎 banana 🍌 cookie 🍪 doughnut 🍩 taco 🌮 popcorn 🍿 ' +
  'dog 🐶 cat 🐱 unicorn_face 🦄 bug 🐛 bee 🐝 snail 🐌 turtle 🐢 penguin 🐧 whale 🐳 fish 🐟 monkey_face 🐵 see_no_evil 🙈 hear_no_evil 🙉 speak_no_evil 🙊 ' +
  'white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ warning ⚠️ exclamation ❗ heavy_exclamation_mark ❗ question ❓ bangbang ‼️ interrobang ⁉️ ' +
  'no_entry ⛔ no_entry_sign 🚫 construction 🚧 rotating_light 🚨 sos 🆘 stop_sign 🛑 checkered_flag 🏁 red_circle 🔴 large_blue_circle 🔵 white_circle ⚪ black_circle ⚫ large_green_circle 🟢 large_yellow_circle 🟡 ' +
  'arrow_up ⬆️ arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_upper_right ↗️ leftwards_arrow_with_hook ↩️ arrows_counterclockwise 🔄 recycle ♻️ heavy_plus_sign ➕ heavy_minus_sign ➖ 100 💯 ' +
  'one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟 zero 0️⃣ new 🆕 ok 🆗 information_source ℹ️ copyright ©️ registered ®️ tm ™️ ' +
  'bulb 💡 mag 🔍 mag_right 🔎 memo 📝 pencil 📝 pencil2 ✏️ clipboard 📋 calendar 📅 date 📅 pushpin 📌 round_pushpin 📍 paperclip 📎 link 🔗 lock 🔒 unlock 🔓 key 🔑 hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️ ' +
  'gear ⚙️ nut_and_bolt 🔩 toolbox 🧰 microscope 🔬 telescope 🔭 computer 💻 desktop_computer 🖥️ keyboard ⌨️ printer 🖨️ phone ☎️ telephone_receiver 📞 iphone 📱 email 📧 envelope ✉️ inbox_tray 📥 outbox_tray 📤 ' +
  'package 📦 mailbox 📫 bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢 speech_balloon 💬 thought_balloon 💭 hourglass ⌛ hourglass_flowing_sand ⏳ watch ⌚ alarm_clock ⏰ stopwatch ⏱️ ' +
  'chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 books 📚 book 📖 newspaper 📰 file_folder 📁 open_file_folder 📂 floppy_disk 💾 cd 💿 camera 📷 movie_camera 🎥 headphones 🎧 ' +
  'musical_note 🎵 art 🎨 dart 🎯 jigsaw 🧩 game_die 🎲 soccer ⚽ moneybag 💰 euro 💶 dollar 💵 credit_card 💳 gem 💎 flag-de 🇩🇪 de 🇩🇪 flag-at 🇦🇹 flag-ch 🇨🇭 flag-us 🇺🇸 us 🇺🇸 flag-gb 🇬🇧 gb 🇬🇧 flag-eu 🇪🇺 flag-fr 🇫🇷 fr 🇫🇷';

const words = table.split(' ');
const known = new Map<string, string>();
for (let at = 0; at + 1 < words.length; at += 2) known.set(words[at]!, words[at + 1]!);

/** The sign of a short name that Slack and Mattermost share (`+1`, `tada`); undefined for house-made and rare ones. */
export const emojiOf = (name: string): string | undefined => known.get(name);
