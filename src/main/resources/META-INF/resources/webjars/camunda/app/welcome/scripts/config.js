// Hindsight's settings of the Welcome page; this file wins over the one in Camunda's jar.

// Camunda's own login form knows no user here: whoever is logged out goes to the one login page, and comes back.
import('/webapp-session.js').catch(failed => console.warn('Hindsight: the session script is missing', failed));

// The application waits for its reader's words; a browser that does not get them speaks English.
const script = await import('/webapp-reader.js').catch(failed => {
  console.warn('Hindsight: the script of the reader is missing', failed);
  return {prepare: () => ({availableLocales: ['en'], fallbackLocale: 'en'}), word: (key, otherwise = '') => otherwise};
});
const locales = await script.prepare('welcome');
const {word} = script;

export default {
  app: {
    name: word('webapp.title.welcome', 'Welcome'),
    vendor: 'Hindsight'
  },
  locales,
  disableWelcomeMessage: true,
  links: [
    {label: word('webapp.link.home', 'Home'), href: '/', description: word('webapp.link.home.what')},
    {label: word('webapp.link.profile', 'Profile'), href: '/profile', description: word('webapp.link.profile.what')}
  ]
};
