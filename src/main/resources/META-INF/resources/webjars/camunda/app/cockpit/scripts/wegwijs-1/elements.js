// Small parts of a page, made of elements and never of text that is read as HTML.
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** @param rows arrays of texts or elements, one per column; the first is the name of the row */
export function table(caption, columns, rows) {
  return make('div', {class: 'wegwijs-wide', tabindex: 0, role: 'group', 'aria-label': caption},
    make('table', {class: 'wegwijs-table'},
      make('caption', {}, caption),
      make('thead', {}, make('tr', {}, columns.map(column => make('th', {scope: 'col'}, column)))),
      make('tbody', {}, rows.map(([first, ...others]) => make('tr', {},
        make('th', {scope: 'row'}, first), others.map(cell => make('td', {}, cell ?? '')))))));
}

/** The server's drawing of a model: to scroll in, as large as it is or as wide as the page. */
export function drawing(svg, label) {
  const picture = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
  const frame = make('div', {class: 'wegwijs-drawing', tabindex: 0, role: 'group', 'aria-label': label});
  frame.append(picture);
  const size = make('button', {type: 'button', class: 'btn btn-default', 'aria-pressed': 'false', onclick: () => {
    const whole = frame.classList.toggle('whole');
    size.setAttribute('aria-pressed', String(whole));
  }}, 'Hele model in beeld');
  return make('div', {}, make('p', {class: 'wegwijs-tools'}, size), frame);
}

/** A model is larger than the page: what was walked and stands most to the left is where reading starts. */
export function showBegins(page) {
  for (const frame of page.querySelectorAll('.wegwijs-drawing')) {
    const [first] = [...frame.querySelectorAll('g:has(> title)')].map(walked => walked.getBoundingClientRect())
      .sort((one, other) => one.left - other.left);
    if (first) {
      frame.scrollTop += first.top - frame.getBoundingClientRect().top - frame.clientHeight / 2;
    }
  }
}

export function choice(name, label, everything, options, chosen) {
  return make('label', {}, make('span', {}, label), make('select', {name, class: 'form-control'},
    everything === null ? null : make('option', {value: ''}, everything),
    Object.entries(options).map(([value, text]) => make('option', {value, selected: value === chosen}, text))));
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', {dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam'});

export function moment(text) {
  return text ? MOMENT.format(new Date(text)) : '';
}

export function number(count) {
  return new Intl.NumberFormat('nl-NL').format(count ?? 0);
}

export function percent(share) {
  return share === null || share === undefined ? '' : share + '%';
}
