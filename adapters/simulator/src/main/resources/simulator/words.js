// Every sentence of the page, in Vietnamese and English.

const WORDS = {
  vi: {
    skip: 'Tới các cuộc trò chuyện',
    subtitle: 'Mô phỏng · dữ liệu mẫu',
    title: 'TrucBan · Mô phỏng',
    inside: 'Bên trong',
    insideTitle: 'Bên trong bot',
    otherLanguage: 'English',
    people: 'Danh bạ',
    search: 'Tìm tên, chức vụ, đơn vị',
    nobody: 'Không tìm thấy ai.',
    groups: 'Nhóm',
    strangers: 'Ngoài danh sách',
    leader: 'Lãnh đạo',
    unbound: 'chưa đăng ký',
    unseen: '{0} tin chưa xem',
    open: 'Các điện thoại đang mở',
    close: 'Đóng',
    closePhone: 'Đóng điện thoại của {0}',
    welcome: 'Chọn một người để mở điện thoại của họ',
    welcomeMore: 'Có thể mở cùng lúc bốn điện thoại. Bot trả lời thật; nhân sự và số liệu là giả định.',
    fullUp: 'Đã mở bốn điện thoại; điện thoại mở lâu nhất được đóng lại.',
    chat: 'Trò chuyện của {0} với bot',
    emptyChat: 'Chưa có tin nhắn. Hãy thử một gợi ý bên dưới.',
    message: 'Tin nhắn',
    messageIn: 'Tin nhắn trong nhóm; gọi bot bằng @trucban',
    send: 'Gửi',
    attach: 'Gửi thứ khác',
    commands: 'Lệnh',
    noCommands: 'Bot chưa công bố lệnh nào.',
    suggestions: 'Gợi ý',
    writeAs: 'Viết với tên',
    block: 'Chặn bot',
    unblock: 'Bỏ chặn bot',
    blocked: 'Người này đã chặn bot.',
    remove: 'Đưa bot khỏi nhóm',
    restore: 'Thêm bot vào nhóm',
    removed: 'Bot đã bị đưa khỏi nhóm.',
    place: 'Vị trí',
    latitude: 'Vĩ độ',
    longitude: 'Kinh độ',
    forwarded: 'chuyển tiếp từ người khác',
    freePlace: 'Tọa độ tự nhập',
    contact: 'Danh thiếp',
    phone: 'Số điện thoại',
    own: 'của chính mình',
    sticker: 'Nhãn dán',
    file: 'Tệp',
    fileName: 'Tên tệp',
    bot: 'Bot',
    edited: 'đã sửa',
    pressed: 'bấm',
    joinedChat: '{0} đã bỏ chặn bot',
    leftChat: '{0} đã chặn bot',
    joinedGroup: '{0} đã thêm bot vào nhóm',
    leftGroup: '{0} đã đưa bot khỏi nhóm',
    stored: 'bot đã nhận',
    underway: 'đang gửi',
    notStored: 'bot chưa lưu được',
    notForBot: 'không gửi tới bot',
    again: 'Gửi lại',
    againTitle: 'Đưa lại đúng sự kiện này cho bot',
    download: 'Tải {0}, {1}',
    chart: 'Hình: {0}',
    deadLink: 'liên kết không mở được',
    clock: 'Đồng hồ mô phỏng',
    today: 'hôm nay',
    jumps: 'Chuyển nhanh',
    plus15: '+15 phút',
    tomorrow: 'Ngày mai 07:00',
    moveTo: 'Chuyển tới',
    move: 'Chuyển',
    moving: 'Đang chuyển…',
    moved: 'Đồng hồ đã tới {0}.',
    backwards: 'Đồng hồ chỉ chạy tới. Bây giờ đã là {0}; hãy chọn một lúc muộn hơn.',
    'too-far': 'Khoảng chuyển quá xa; hãy chọn một thời điểm gần hơn.',
    duplicate: 'Bot nhận ra sự kiện trùng: không ghi gì thêm.',
    storedAgain: 'Lần này bot đã lưu được.',
    'not-stored': 'Bot chưa lưu được tin này. Bấm “Gửi lại” để thử lần nữa, như nhà cung cấp sẽ làm.',
    'not-for-the-bot': 'Trong nhóm, bot chỉ nghe tin có @trucban.',
    'unknown-person': 'Không có người này.',
    'unknown-chat': 'Không có cuộc trò chuyện này.',
    'no-such-line': 'Tin đó không còn.',
    'no-such-place': 'Tọa độ không hợp lệ.',
    'too-long': 'Nội dung quá dài.',
    empty: 'Chưa nhập gì.',
    failed: 'Máy chủ không trả lời được. Tin có thể chưa tới bot.',
    lost: 'Mất kết nối với máy chủ, đang nối lại…',
    line: 'Đường truyền',
    cut: 'Ngắt đường truyền tới người dùng',
    cutMore: 'Bot gửi gì cũng bị hẹn gửi lại, như khi nhà cung cấp gặp sự cố.',
    reading: 'Bot đã hiểu',
    noReading: 'Chưa có tin nhắn nào.',
    nearest: 'gần nhất: {0}',
    outbox: 'Hàng đợi gửi',
    noOutbox: 'Hàng đợi trống.',
    to: 'Tới',
    lane: 'Luồng',
    state: 'Trạng thái',
    attempts: 'Lần',
    due: 'Hẹn',
    codes: 'Mã đăng ký một lần',
    codesMore: 'Mở điện thoại của một người chưa đăng ký rồi gửi mã.',
    makeCodes: 'Lấy mã',
    noCodes: 'Không có mã nào.',
    useCode: 'Gõ mã của {0} vào điện thoại đang dùng',
  },
  en: {
    skip: 'To the conversations',
    subtitle: 'Simulator · sample data',
    title: 'TrucBan · Simulator',
    inside: 'Inside',
    insideTitle: 'Inside the bot',
    otherLanguage: 'Tiếng Việt',
    people: 'People',
    search: 'Find a name, title, unit',
    nobody: 'Nobody found.',
    groups: 'Groups',
    strangers: 'Not on the list',
    leader: 'Leader',
    unbound: 'not enrolled',
    unseen: '{0} unseen messages',
    open: 'Open phones',
    close: 'Close',
    closePhone: 'Close the phone of {0}',
    welcome: 'Choose somebody to open their phone',
    welcomeMore: 'Up to four phones side by side. The bot is real; only people and figures are made up.',
    fullUp: 'Four phones were open; the one open longest was closed.',
    chat: 'Chat of {0} with the bot',
    emptyChat: 'No messages yet. Try a suggestion below.',
    message: 'Message',
    messageIn: 'Message to the group; call the bot with @trucban',
    send: 'Send',
    attach: 'Send something else',
    commands: 'Commands',
    noCommands: 'The bot has published no commands yet.',
    suggestions: 'Suggestions',
    writeAs: 'Write as',
    block: 'Block the bot',
    unblock: 'Unblock the bot',
    blocked: 'This person has blocked the bot.',
    remove: 'Remove the bot',
    restore: 'Add the bot',
    removed: 'The bot was removed from this group.',
    place: 'Place',
    latitude: 'Latitude',
    longitude: 'Longitude',
    forwarded: 'forwarded from somebody else',
    freePlace: 'Coordinates of your own',
    contact: 'Contact',
    phone: 'Phone number',
    own: 'my own',
    sticker: 'Sticker',
    file: 'File',
    fileName: 'File name',
    bot: 'Bot',
    edited: 'edited',
    pressed: 'pressed',
    joinedChat: '{0} unblocked the bot',
    leftChat: '{0} blocked the bot',
    joinedGroup: '{0} added the bot to the group',
    leftGroup: '{0} removed the bot from the group',
    stored: 'the bot has it',
    underway: 'on its way',
    notStored: 'the bot could not store it',
    notForBot: 'not sent to the bot',
    again: 'Redeliver',
    againTitle: 'Hand the very same event to the bot again',
    download: 'Download {0}, {1}',
    chart: 'Picture: {0}',
    deadLink: 'link cannot be opened',
    clock: 'Simulated clock',
    today: 'today',
    jumps: 'Jumps',
    plus15: '+15 min',
    tomorrow: 'Tomorrow 07:00',
    moveTo: 'Move to',
    move: 'Move',
    moving: 'Moving…',
    moved: 'The clock stands at {0}.',
    backwards: 'The clock only moves forward. It is {0} already; choose a later time.',
    'too-far': 'Too far for one step; go in shorter ones.',
    duplicate: 'The bot recognised the event: nothing happened twice.',
    storedAgain: 'This time the bot has stored it.',
    'not-stored': 'The bot could not store this. “Redeliver” tries again, as a provider would.',
    'not-for-the-bot': 'In a group the bot only hears what names @trucban.',
    'unknown-person': 'There is no such person.',
    'unknown-chat': 'There is no such chat.',
    'no-such-line': 'That message is gone.',
    'no-such-place': 'There is no such place on earth.',
    'too-long': 'Too long.',
    empty: 'Nothing entered.',
    failed: 'The server could not answer. The message may not have reached the bot.',
    lost: 'Connection lost, reconnecting…',
    line: 'Line',
    cut: 'Cut the line to people',
    cutMore: 'Everything the bot sends is asked to try later, as when a provider is down.',
    reading: 'What the bot understood',
    noReading: 'No messages yet.',
    nearest: 'nearest: {0}',
    outbox: 'Outbox',
    noOutbox: 'The outbox is empty.',
    to: 'To',
    lane: 'Lane',
    state: 'State',
    attempts: 'Tries',
    due: 'Due',
    codes: 'One-time enrolment codes',
    codesMore: 'Open the phone of somebody not enrolled and send a code.',
    makeCodes: 'Get codes',
    noCodes: 'There are no codes.',
    useCode: 'Type the code of {0} into the phone in use',
  },
};

const WEEKDAYS = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

let language = remembered('trucban.language') === 'en' ? 'en' : 'vi';

export function t(key, ...values) {
  return values.reduce((text, value, index) => text.replace(`{${index}}`, () => value), WORDS[language][key] ?? key);
}

export function knows(key) {
  return key in WORDS[language];
}

export function currentLanguage() {
  return language;
}

export function switchLanguage() {
  language = language === 'vi' ? 'en' : 'vi';
  remember('trucban.language', language);
}

// Local times arrive without a zone; reading them as UTC keeps the reader's own zone out.
export function moment(local) {
  return new Date(`${local.length === 16 ? `${local}:00` : local}Z`);
}

export function local(date) {
  return date.toISOString().slice(0, 16);
}

export function dayText(local) {
  const date = moment(local);
  const pad = (number) => String(number).padStart(2, '0');
  return `${WEEKDAYS[language][date.getUTCDay()]} ${pad(date.getUTCDate())}/${pad(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

export function timeText(local) {
  return local.slice(11, 16);
}

export function momentText(local) {
  return `${dayText(local)} ${timeText(local)}`;
}

export function sizeText(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  const [number, unit] = kilo < 1024 ? [kilo, 'KB'] : [kilo / 1024, 'MB'];
  return `${number.toFixed(number < 10 ? 1 : 0).replace('.', language === 'vi' ? ',' : '.')} ${unit}`;
}

// What the browser keeps between visits; a browser that keeps nothing is fine too.
export function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse; the page works without.
  }
}
