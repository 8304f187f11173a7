// One phone: a chat as a messenger shows it, and everything its person can do.

import { drawAttach } from './attach.js';
import { button, el, fill, icon, toast } from './dom.js';
import { line as drawLine } from './lines.js';
import { avatar } from './people.js';
import { act, lines, person, state } from './store.js';
import { dayText, knows, t } from './words.js';

export class Phone {
  constructor(chat, onClose) {
    this.chat = chat;
    this.isGroup = chat.startsWith('g:');
    this.key = chat.slice(2);
    this.onClose = onClose;
    this.drawn = new Map();
    this.root = el('article', { class: 'phone', data: { chat } });
    this.draw();
  }

  get name() {
    const found = this.isGroup ? state.gatherings.find((one) => one.key === this.key)?.title : person(this.key)?.actor.name;
    return found ?? this.key;
  }

  // Draws everything; used when the phone opens and when the language changes.
  draw() {
    const typed = this.input?.value ?? '';
    this.root.setAttribute('aria-label', t('chat', this.name));
    this.head = el('header', { class: 'phone-head' });
    this.log = el('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': t('chat', this.name), tabindex: '0' });
    this.chips = el('div', { class: 'chips', role: 'group', 'aria-label': t('suggestions') });
    this.panel = el('div', { class: 'panel', hidden: true });
    this.notice = el('p', { class: 'blocked', hidden: true });
    this.composer = this.drawComposer(typed);
    fill(this.root, this.head, this.log, this.notice, this.chips, this.panel, this.composer);
    this.drawn.clear();
    this.personChanged();
    this.blockingChanged();
    this.all();
  }

  all() {
    fill(this.log);
    this.drawn.clear();
    for (const one of lines(this.chat)) this.put(one);
    this.hint();
  }

  // A line is new or reads otherwise.
  put(one) {
    const old = this.drawn.get(one.id);
    const follow = !old && (!one.bot || this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 160);
    const element = drawLine(one, this);
    if (old) {
      old.replaceWith(element);
    } else {
      this.log.querySelector('.hint')?.remove();
      this.day(one);
      this.log.append(element);
    }
    this.drawn.set(one.id, element);
    while (this.drawn.size > 200) {
      const [first, gone] = this.drawn.entries().next().value;
      gone.remove();
      this.drawn.delete(first);
    }
    if (follow) this.scroll();
  }

  day(one) {
    const day = one.at.slice(0, 10);
    if (this.lastDay !== day || !this.drawn.size) {
      this.lastDay = day;
      this.log.append(el('div', { class: 'day-mark' }, dayText(one.at)));
    }
  }

  scroll() {
    requestAnimationFrame(() => this.log.scrollTo({ top: this.log.scrollHeight }));
  }

  hint() {
    if (!this.drawn.size) fill(this.log, el('div', { class: 'hint' }, t('emptyChat')));
    this.scroll();
  }

  // Name, enrolment and suggestions may have changed.
  personChanged() {
    const found = person(this.key);
    const actor = this.isGroup ? undefined : found?.actor;
    const parts = actor ? [actor.title, actor.unit || t('strangers')].filter(Boolean).join(' · ') : t('groups');
    this.more = button('icon-button', icon('block'), () => this.toggleBlock());
    fill(
      this.head,
      avatar(this.name, this.isGroup),
      el(
        'div',
        { class: 'text' },
        el('h2', {}, this.name),
        el('p', {}, parts, actor && !actor.bound && el('span', { class: 'mark' }, t('unbound'))),
      ),
      this.more,
      button('icon-button', icon('close'), () => this.onClose(this.chat), { 'aria-label': t('closePhone', this.name), title: t('close') }),
    );
    const texts = this.isGroup ? ['@trucban ai trực hôm nay', '@trucban báo cáo quân số', 'Chào cả nhà'] : (found?.suggestions ?? []);
    fill(this.chips, texts.map((text) => button('chip', text, () => this.say(text))));
    this.showBlock();
  }

  isBlocked() {
    return state.blocked.has(this.chat);
  }

  showBlock() {
    const label = t(this.isGroup ? (this.isBlocked() ? 'restore' : 'remove') : this.isBlocked() ? 'unblock' : 'block');
    this.more.title = label;
    this.more.setAttribute('aria-label', label);
    this.more.classList.toggle('cut', this.isBlocked());
  }

  blockingChanged() {
    const blocked = this.isBlocked();
    this.notice.hidden = !blocked;
    fill(this.notice, t(this.isGroup ? 'removed' : 'blocked'));
    const shut = blocked && !this.isGroup;
    this.root.classList.toggle('shut', shut);
    this.chips.hidden = shut;
    for (const control of this.composer.querySelectorAll('button, textarea, select')) control.disabled = shut;
    if (shut) this.panel.hidden = true;
    this.showBlock();
  }

  toggleBlock() {
    return this.perform({ kind: 'block', blocked: !this.isBlocked() });
  }

  drawComposer(typed) {
    this.input = el('textarea', {
      rows: '1',
      maxlength: '20000',
      placeholder: t(this.isGroup ? 'messageIn' : 'message'),
      'aria-label': t(this.isGroup ? 'messageIn' : 'message'),
      enterkeyhint: 'send',
      on: {
        input: () => this.grow(),
        keydown: (event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            this.submit();
          }
        },
      },
    });
    this.input.value = typed;
    this.attach = button('icon-button', icon('plus'), () => this.togglePanel('attach'), { 'aria-label': t('attach'), title: t('attach'), 'aria-expanded': 'false' });
    this.commands = button('icon-button', icon('slash'), () => this.togglePanel('commands'), { 'aria-label': t('commands'), title: t('commands'), 'aria-expanded': 'false' });
    const kept = this.as?.value;
    this.as = this.isGroup
      ? el('select', { 'aria-label': t('writeAs') }, state.people.map(({ actor }) => el('option', { value: actor.key }, actor.name)))
      : null;
    if (kept) this.as.value = kept;
    return el(
      'form',
      {
        class: 'composer',
        on: {
          submit: (event) => {
            event.preventDefault();
            this.submit();
          },
        },
      },
      this.as && el('label', { class: 'write-as' }, el('span', {}, t('writeAs')), this.as),
      el(
        'div',
        { class: 'write' },
        this.attach,
        this.commands,
        this.input,
        el('button', { class: 'icon-button strong', 'aria-label': t('send'), title: t('send') }, icon('send')),
      ),
    );
  }

  grow() {
    this.input.rows = Math.min(5, this.input.value.split('\n').length + Math.floor(this.input.value.length / 90));
  }

  // Puts a text into the input, for the person to send.
  type(text) {
    this.input.value = text;
    this.grow();
    this.input.focus();
  }

  async submit() {
    const text = this.input.value;
    if (!text.trim()) return;
    this.input.value = '';
    this.grow();
    const outcome = await this.say(text);
    if (outcome === 'failed' && !this.input.value) this.type(text);
  }

  say(text) {
    return this.perform({ kind: 'say', text });
  }

  press(line, pressed) {
    return this.perform({ kind: 'press', line: line.id, payload: pressed.payload });
  }

  async redeliver(line) {
    const outcome = await act({ kind: 'redeliver', event: line.event });
    toast(outcome === 'stored' ? t('storedAgain') : knows(outcome) ? t(outcome) : t('failed'), outcome === 'duplicate' ? 'info' : 'warning');
  }

  // Does something in this chat; the person hears only of what went wrong.
  async perform(what) {
    const who = this.isGroup ? { actor: this.as.value, group: this.key } : { actor: this.key };
    const outcome = await act({ ...what, ...who });
    if (!['stored', 'done', 'not-for-the-bot'].includes(outcome)) {
      toast(knows(outcome) ? t(outcome) : t('failed'), 'warning');
    }
    return outcome;
  }

  togglePanel(which) {
    const opens = this.panel.hidden || this.panel.dataset.which !== which;
    this.panel.hidden = !opens;
    this.panel.dataset.which = which;
    this.attach.setAttribute('aria-expanded', String(opens && which === 'attach'));
    this.commands.setAttribute('aria-expanded', String(opens && which === 'commands'));
    if (!opens) return;
    fill(this.panel, which === 'attach' ? drawAttach((what) => {
      this.closePanel();
      this.perform(what);
    }) : this.drawCommands());
    this.panel.querySelector('button, select, input')?.focus();
  }

  closePanel() {
    if (!this.panel.hidden) this.togglePanel(this.panel.dataset.which);
  }

  drawCommands() {
    const menu = state.menus[this.key] ?? state.menus[''] ?? [];
    if (!menu.length) return [el('p', { class: 'nothing' }, t('noCommands'))];
    const language = document.documentElement.lang;
    return menu.map((entry) =>
      button(
        'command',
        [el('code', {}, `/${entry.name}`), el('span', {}, entry.descriptions[language] ?? entry.descriptions.vi)],
        () => {
          this.closePanel();
          this.say(`/${entry.name}${this.isGroup ? '@trucban' : ''}`);
        },
      ),
    );
  }
}
