// What the server says: the state once, then every change over one stream.

const KEPT_LINES = 200;
const RETRY_MILLISECONDS = 2000;

export const state = {
  now: '',
  zone: '',
  people: [],
  gatherings: [],
  chats: new Map(),
  blocked: new Set(),
  menus: {},
  offline: false,
  outbox: [],
};

const listeners = [];
let source;
let seen = '';

// Calls listener(kind, content) for every change, and ('all') when everything is new.
export function listen(listener) {
  listeners.push(listener);
}

function tell(kind, content) {
  for (const listener of listeners) listener(kind, content);
}

export function chatId(group, key) {
  return (group ? 'g:' : 'p:') + key;
}

export function lines(chat) {
  return [...(state.chats.get(chat)?.values() ?? [])];
}

export function person(key) {
  return state.people.find((one) => one.actor.key === key);
}

export async function connect() {
  source?.close();
  try {
    const response = await fetch('/simulator/api/state', { headers: { Accept: 'application/json' } });
    if (!response.ok) throw new Error(`state answered ${response.status}`);
    begin(await response.json());
    open();
  } catch (fault) {
    console.warn(fault);
    tell('connection', false);
    setTimeout(connect, RETRY_MILLISECONDS);
  }
}

function begin(all) {
  seen = all.stream;
  state.now = all.now;
  state.zone = all.zone;
  state.people = all.people;
  state.gatherings = all.gatherings;
  state.menus = all.menus;
  state.offline = all.offline;
  state.outbox = all.outbox;
  state.blocked = new Set(all.blocked.map((one) => chatId(one.group, one.chat)));
  state.chats = new Map();
  for (const line of all.lines) put(line);
  tell('all');
}

function put(line) {
  const id = chatId(line.group, line.chat);
  if (!state.chats.has(id)) state.chats.set(id, new Map());
  const chat = state.chats.get(id);
  const known = chat.has(line.id);
  chat.set(line.id, line);
  if (chat.size > KEPT_LINES) chat.delete(chat.keys().next().value);
  return { id, line, known };
}

function open() {
  source = new EventSource(`/simulator/api/stream?after=${encodeURIComponent(seen)}`);
  const mine = source;
  source.onopen = () => tell('connection', true);
  source.onerror = () => {
    tell('connection', false);
    // The browser reconnects by itself unless the server refused.
    if (mine.readyState === EventSource.CLOSED && mine === source) setTimeout(connect, RETRY_MILLISECONDS);
  };
  const on = (kind, take) =>
    source.addEventListener(kind, (event) => {
      if (event.lastEventId) seen = event.lastEventId;
      tell(kind, take(JSON.parse(event.data)));
    });
  on('line', put);
  on('clock', (now) => (state.now = now));
  on('people', (people) => (state.people = people));
  on('outbox', (outbox) => (state.outbox = outbox));
  on('menus', (menus) => (state.menus = menus));
  on('offline', (offline) => (state.offline = offline));
  on('blocking', (one) => {
    const id = chatId(one.group, one.chat);
    if (one.blocked) state.blocked.add(id);
    else state.blocked.delete(id);
    return id;
  });
  source.addEventListener('again', () => {
    mine.close();
    connect();
  });
}

// Asks for something; answers the outcome's code, "failed" when there is no answer. The browser may
// send the request twice when the connection breaks; the key lets the server do it once. It is made
// here because randomUUID() exists only in secure contexts.
export async function act(what) {
  const key = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(16)).join('-');
  try {
    const response = await fetch('/simulator/api/act', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(what),
    });
    return (await response.json()).outcome ?? 'failed';
  } catch (fault) {
    console.warn(fault);
    return 'failed';
  }
}

export async function codes() {
  const response = await fetch('/simulator/api/codes');
  return response.ok ? response.json() : [];
}
