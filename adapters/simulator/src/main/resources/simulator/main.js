// Puts the page together: which phones are open, tabs, language, the drawer, the connection.

import { drawClock } from './clock.js';
import { button, el, fill, icon, toast } from './dom.js';
import { drawDrawer, drawerOpened } from './drawer.js';
import { drawPeople, openChanged, seen } from './people.js';
import { Phone } from './phone.js';
import { connect, listen, state } from './store.js';
import { currentLanguage, remember, remembered, switchLanguage, t } from './words.js';

const MOST_PHONES = 4;
const NARROW = matchMedia('(max-width: 759px)');

const at = (id) => document.getElementById(id);
const phones = new Map();
let active = null;
let started = false;

function draw() {
  const language = currentLanguage();
  document.documentElement.lang = language;
  document.title = t('title');
  for (const element of document.querySelectorAll('[data-word]')) fill(element, t(element.dataset.word));
  const other = at('language');
  fill(other, t('otherLanguage'));
  other.lang = language === 'vi' ? 'en' : 'vi';
  drawClock(at('clock'));
  drawPeople(at('people'), choose, (chat) => phones.has(chat));
  drawDrawer(at('drawer'), toggleDrawer, (code) => (phones.get(active) ? phones.get(active).type(code) : toast(t('codesMore'), 'warning')));
  for (const phone of phones.values()) phone.draw();
  show();
}

// Opens a phone, or brings it forward.
function choose(chat) {
  if (!phones.has(chat)) {
    if (phones.size >= MOST_PHONES) {
      phones.delete(phones.keys().next().value);
      toast(t('fullUp'));
    }
    phones.set(chat, new Phone(chat, close));
  }
  activate(chat);
  document.body.dataset.view = 'phone';
  changed();
  phones.get(chat).root.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (!NARROW.matches) phones.get(chat).input.focus();
}

function close(chat) {
  phones.delete(chat);
  if (active === chat) activate([...phones.keys()].at(-1) ?? null);
  if (!phones.size) document.body.dataset.view = 'people';
  changed();
}

function activate(chat) {
  active = chat;
  if (chat) {
    seen(chat);
    requestAnimationFrame(() => phones.get(chat)?.scroll());
  }
}

function changed() {
  remember('trucban.phones', JSON.stringify([...phones.keys()]));
  openChanged();
  show();
}

function show() {
  const room = at('phones');
  const wanted = [...phones.values()].map((phone) => phone.root);
  for (const child of [...room.children]) if (!wanted.includes(child)) child.remove();
  for (const root of wanted) {
    if (root.parentElement !== room) room.append(root);
    root.classList.toggle('active', root.dataset.chat === active);
  }
  room.dataset.count = String(wanted.length);
  if (!wanted.length) fill(room, el('div', { class: 'welcome' }, el('h2', {}, t('welcome')), el('p', {}, t('welcomeMore'))));
  showTabs();
}

function showTabs() {
  const people = document.body.dataset.view === 'people';
  const tabs = at('tabs');
  tabs.setAttribute('aria-label', t('open'));
  const go = (chat) => {
    document.body.dataset.view = chat ? 'phone' : 'people';
    if (chat) activate(chat);
    show();
  };
  fill(
    tabs,
    button('tab', [icon('group'), t('people')], () => go(null), { 'aria-current': people && 'page' }),
    [...phones.values()].map((phone) =>
      button('tab', phone.isGroup ? phone.name : phone.name.split(/\s+/).slice(-2).join(' '), () => go(phone.chat), {
        'aria-current': !people && phone.chat === active && 'page',
        title: phone.name,
      }),
    ),
  );
}

function toggleDrawer() {
  const drawer = at('drawer');
  drawer.hidden = !drawer.hidden;
  at('inside').setAttribute('aria-expanded', String(!drawer.hidden));
  document.body.classList.toggle('looking-inside', !drawer.hidden);
  if (!drawer.hidden) {
    drawerOpened();
    drawer.querySelector('button').focus();
  } else {
    at('inside').focus();
  }
}

// The phones of the last visit, or a leader's and a colleague's.
function start() {
  started = true;
  const known = (chat) =>
    chat.startsWith('g:') ? state.gatherings.some((one) => `g:${one.key}` === chat) : state.people.some((one) => `p:${one.actor.key}` === chat);
  let open = [];
  try {
    const kept = JSON.parse(remembered('trucban.phones') ?? '[]');
    open = (Array.isArray(kept) ? kept : []).filter((chat) => typeof chat === 'string' && known(chat)).slice(0, MOST_PHONES);
  } catch {
    open = [];
  }
  if (!open.length && !NARROW.matches) {
    const bound = state.people.map((one) => one.actor).filter((actor) => actor.bound);
    open = [bound.find((actor) => !actor.leader), bound.find((actor) => actor.leader)].filter(Boolean).map((actor) => `p:${actor.key}`);
  }
  for (const chat of open) phones.set(chat, new Phone(chat, close));
  if (open.length) activate(open[0]);
  if (open.length && !NARROW.matches) document.body.dataset.view = 'phone';
  changed();
}

listen((kind, content) => {
  if (kind === 'connection') {
    const banner = at('banner');
    banner.hidden = content;
    fill(banner, content ? '' : t('lost'));
  } else if (kind === 'all') {
    if (!started) start();
    else for (const phone of phones.values()) phone.draw();
  } else if (kind === 'line') {
    phones.get(content.id)?.put(content.line);
  } else if (kind === 'people') {
    for (const phone of phones.values()) phone.personChanged();
  } else if (kind === 'blocking') {
    phones.get(content)?.blockingChanged();
  }
});

at('inside').addEventListener('click', toggleDrawer);
at('language').addEventListener('click', () => {
  switchLanguage();
  draw();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const open = [...phones.values()].find((phone) => !phone.panel.hidden);
  if (open) {
    open.closePanel();
    open.input.focus();
  } else if (!at('drawer').hidden) {
    toggleDrawer();
  }
});
at('phones').addEventListener('focusin', (event) => {
  const chat = event.target.closest('.phone')?.dataset.chat;
  if (chat && chat !== active) {
    activate(chat);
    show();
  }
});

draw();
connect();
