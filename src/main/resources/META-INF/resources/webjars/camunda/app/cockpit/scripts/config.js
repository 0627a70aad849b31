// Hindsight's settings of Cockpit; this file wins over the one in Camunda's jar.

// Camunda's own login form knows no user here: whoever is logged out goes to the one login page, and comes back.
import('/webapp-session.js').catch(failed => console.warn('Hindsight: the session script is missing', failed));

// The application waits for its reader's words; a browser that does not get them speaks English.
const locales = await import('/webapp-reader.js').then(script => script.prepare('cockpit')).catch(failed => {
  console.warn('Hindsight: the script of the reader is missing', failed);
  return {availableLocales: ['en'], fallbackLocale: 'en'};
});

import('./tidy.js').catch(failed => console.warn('Hindsight: the script that tidies is missing', failed));

export default {
  app: {
    name: 'Cockpit',
    vendor: 'Hindsight'
  },
  locales,
  customScripts: ['scripts/plugins.js'],
  disableWelcomeMessage: true
};
