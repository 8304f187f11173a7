// Builds elements. Text only ever becomes text nodes, so nothing typed can become markup.

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'on') {
      for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    } else if (name === 'class') {
      element.className = value;
    } else if (name === 'data') {
      Object.assign(element.dataset, value);
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  fill(element, ...children);
  return element;
}

// Puts children (elements, strings or nothing) in place of what is there.
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function button(className, label, onClick, attributes = {}) {
  return el('button', { type: 'button', class: className, on: { click: onClick }, ...attributes }, label);
}

// Line drawings for buttons, as SVG elements.
const DRAWINGS = {
  plus: 'M12 5v14M5 12h14',
  send: 'M5 12h13M12 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  slash: 'M15 5L9 19',
  block: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.8 5.8l12.4 12.4',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  pin: 'M12 21s7-6.2 7-11.5a7 7 0 1 0-14 0C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  group: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-3 2.7-5 6-5s6 2 6 5M16 5.5a3 3 0 0 1 0 5.5M17.5 14.3c2 .7 3.5 2.4 3.5 4.7',
  again: 'M4 12a8 8 0 1 0 2.5-5.8M4 4v5h5',
};

export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', DRAWINGS[name]);
  svg.append(path);
  return svg;
}

let toastBox;

// A short notice that goes away by itself; kind is info or warning.
export function toast(text, kind = 'info') {
  toastBox = toastBox || document.getElementById('toasts');
  const notice = el('p', { class: `toast ${kind}` }, text);
  toastBox.append(notice);
  while (toastBox.childElementCount > 3) toastBox.firstElementChild.remove();
  setTimeout(() => notice.remove(), 7000);
}

// Folds case and Vietnamese marks, for searching.
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
