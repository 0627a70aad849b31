// Hindsight's settings of Tasklist; this file wins over the one in Camunda's jar.

// Camunda's own login form knows no user here: whoever is logged out goes to the one login page, and comes back.
import('/webapp-session.js').catch(failed => console.warn('Hindsight: the session script is missing', failed));

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Hindsight'
  },
  locales: {
    availableLocales: ['en', 'fr'],
    fallbackLocale: 'en'
  },
  customScripts: ['scripts/hands.js', 'scripts/list.js'],
  disableWelcomeMessage: true,
  shortcuts: {}
};
