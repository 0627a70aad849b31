// Who reads a page of Camunda's web applications: asked once for each page, before the application starts. Whoever cannot
// be asked for reads in the browser's language.
const PATIENCE = 5000;
const SPOKEN = ['en', 'fr'];
const GUESSED = {login: '', language: SPOKEN.find(one => navigator.language.startsWith(one)) || 'en', groups: [], words: {}};

const fetched = async address => {
  const answer = await fetch(address, {headers: {Accept: 'application/json'}, signal: AbortSignal.timeout(PATIENCE)});
  if (!answer.ok) {
    throw new Error(`${answer.status} of ${address}`);
  }
  return answer.json();
};

/** A part that fails takes no other part with it, and never the page. */
export const attempt = part => {
  try {
    return part();
  } catch (failed) {
    console.warn('Hindsight: a part of a script failed', failed);
    return undefined;
  }
};

export const reader = await fetched('/profile/reader').catch(failed => {
  console.warn('Hindsight: the reader is not known', failed);
  return GUESSED;
});

/** What the reader is told by this key, or else the text given. */
export const word = (key, otherwise = '') => reader.words[key] || otherwise;

/** As the reader writes days: in their browser's way where it speaks their language. */
export const region = navigator.languages.find(one => one.startsWith(`${reader.language}-`))
  || {en: 'en-GB', fr: 'fr-FR'}[reader.language];

// Camunda takes its words from here while it loads them; with none, the page shows their keys for a while.
const keep = (app, language, words) => {
  const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  kept[`/camunda/app/${app}/locales/_locales_data_${language}_${window.bust}`] = JSON.stringify(words);
  localStorage.setItem('camunda-web', JSON.stringify(kept));
};

const dress = (app, language) => {
  const page = document.documentElement;
  page.lang = language;
  page.dataset.groups = reader.groups.join(' ');
  const title = `${word(`webapp.title.${app}`, app)} · Hindsight`;
  const call = () => document.title === title || (document.title = title);
  call();
  // The application names the page once more when it starts.
  new MutationObserver(call).observe(document.querySelector('head > title'), {childList: true});
};

/** The languages of an application for its configuration: the reader's alone, whose words are there when it starts. */
export const prepare = async app => {
  const languages = [...new Set([reader.language, 'en'])];
  for (const language of languages) {
    try {
      keep(app, language, await fetched(`/camunda/app/${app}/locales/${language}.json?bust=${window.bust}`));
      attempt(() => dress(app, language));
      return {availableLocales: [language], fallbackLocale: language};
    } catch (failed) {
      console.warn(`Hindsight: ${app} has no words in ${language}`, failed);
    }
  }
  return {availableLocales: ['en'], fallbackLocale: 'en'};
};
