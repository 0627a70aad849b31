// Hindsight's settings of Tasklist; this file wins over the one in Camunda's jar.

// Camunda's own login form knows no user here: whoever is logged out goes to the one login page.
const toLogin = () => location.hash.startsWith('#/login') && location.replace('/login?bye');
addEventListener('hashchange', toLogin);
toLogin();

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Hindsight'
  },
  locales: {
    availableLocales: ['en', 'fr'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true,
  shortcuts: {}
};
