// Camunda's forms in the reader's language: what is wrong with a field, the calendar, the words of lists. And the day that
// is typed is the day that is kept, also west of Greenwich.
import {attempt, reader, region, word} from './webapp-reader.js';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const FAULTS = [
  [/^Field is required\.$/, 'required'],
  [/^Field must match pattern .*\.$/s, 'pattern'],
  [/^Field must have minimum value of (.*)\.$/, 'min'],
  [/^Field must have maximum value of (.*)\.$/, 'max'],
  [/^Field must have minimum length of (.*)\.$/, 'shortest'],
  [/^Field must have maximum length of (.*)\.$/, 'longest'],
  [/^Field must be a valid {2}international phone number\./, 'phone'],
  [/^Field must be a valid email\.$/, 'email'],
  [/^Value is not a number\.$/, 'number'],
  [/^Value is expected to be an integer\.$/, 'integer'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'decimals'],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/, 'step']
];
const TEXTS = {'Select': 'select', 'No results': 'none', 'All values selected': 'all', 'Add new': 'add',
  'Collapse': 'collapse', 'Nothing to show.': 'empty', 'Search': 'search', 'Remove tag': 'remove',
  'Next page': 'next', 'Previous page': 'previous', 'Increment': 'more', 'Decrement': 'less'};
const SAYING = ['.fjs-select-placeholder', '.fjs-dropdownlist-empty', '.fjs-repeat-render-add',
  '.fjs-repeat-render-collapse', '.fjs-form-field-table td'].map(one => `.fjs-container ${one}`).join();
const NAMED = ['placeholder', 'title', 'aria-label'];

const number = text => Number.isFinite(Number(text)) ? new Intl.NumberFormat(region).format(Number(text)) : text;

/** What is wrong with a field, as the reader says it. */
export const fault = said => {
  for (const [pattern, key] of FAULTS) {
    const found = pattern.exec(said);
    if (found) {
      return word(`webapp.form.fault.${key}`, said)
        .replace(/\{(\d)\}/g, (hole, index) => number(found[Number(index) + 1] ?? hole));
    }
  }
  return said;
};

// form-js reads a day as midnight in Greenwich and writes it as a day of here.
const keepDays = () => {
  const parse = Date.parse;
  if (parse.keepsDays) {
    return;
  }
  Date.parse = text => {
    const day = DAY.exec(text);
    if (!day || Number.isNaN(parse(text))) {
      return parse(text);
    }
    const here = new Date(2000, 0, 1);
    here.setFullYear(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
    return here.getTime();
  };
  Date.parse.keepsDays = true;
};

// form-js writes days in the browser's way, which it calls “default”.
const writeDays = () => {
  if (!Intl.DateTimeFormat.ofReader) {
    Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
      construct: (Format, [locale, ...more]) => new Format(locale === 'default' ? region : locale, ...more),
      get: (Format, name) => name === 'ofReader' || Format[name]
    });
  }
};

const names = (style, count, day) => [...Array(count).keys()]
  .map(index => new Intl.DateTimeFormat(region, {...style, timeZone: 'UTC'}).format(day(index)));
const months = month => names({month}, 12, index => Date.UTC(2023, index, 1));
// The first of January 2023 was a Sunday, with which the calendar begins to count.
const weekdays = weekday => names({weekday}, 7, index => Date.UTC(2023, 0, 1 + index));

const nameDays = flatpickr => flatpickr.localize({
  months: {longhand: months('long'), shorthand: months('short')},
  weekdays: {longhand: weekdays('long'), shorthand: weekdays('short')},
  firstDayOfWeek: 1,
  scrollTitle: word('webapp.form.calendar.scroll', 'Scroll to increment'),
  monthAriaLabel: word('webapp.form.calendar.month', 'Month'),
  yearAriaLabel: word('webapp.form.calendar.year', 'Year')
});

const translate = text => TEXTS[text] ? word(`webapp.form.${TEXTS[text]}`, text)
  : text.replace(/^Expand all \((\d+)\)$/, (all, count) => word('webapp.form.expand', all).replace('{0}', count));

const letters = text => text.replace(/d/g, word('webapp.form.letter.day', 'd'))
  .replace(/y/g, word('webapp.form.letter.year', 'y'));

/** Puts what form-js has drawn into the reader's words. */
export const say = () => {
  document.querySelectorAll(SAYING).forEach(part => part.childNodes.forEach(node => {
    const said = node.nodeType === Node.TEXT_NODE ? node.data.trim() : '';
    if (said && translate(said) !== said) {
      node.data = translate(said);
    }
  }));
  NAMED.forEach(name => document.querySelectorAll(`.fjs-container [${name}]`).forEach(part => {
    const said = part.getAttribute(name);
    if (translate(said) !== said) {
      part.setAttribute(name, translate(said));
    }
  }));
  document.querySelectorAll('.fjs-datepicker input[placeholder*=y]')
    .forEach(input => input.setAttribute('placeholder', letters(input.placeholder)));
};

const wrapFaults = validator => ['validateField', 'validateFieldInstance'].forEach(name => {
  const validate = validator[name];
  validator[name] = function (...field) {
    return validate.apply(this, field).map(fault);
  };
});

/** Makes Camunda's form class speak the reader's language: once for all forms of a page, before one is shown. */
export const install = Form => {
  if (Form.prototype.speaks) {
    return;
  }
  Form.prototype.speaks = reader.language;
  attempt(keepDays);
  attempt(writeDays);
  attempt(() => nameDays(window.flatpickr));
  const show = Form.prototype.importSchema;
  let wrapped = null;
  Form.prototype.importSchema = function (...form) {
    attempt(() => {
      const validator = Object.getPrototypeOf(this.get('validator'));
      if (validator !== wrapped) {
        wrapped = validator;
        wrapFaults(validator);
      }
    });
    return show.apply(this, form);
  };
  attempt(() => new MutationObserver(() => attempt(say))
    .observe(document.documentElement, {childList: true, subtree: true, characterData: true}));
};
