// In Camunda's web applications: whoever is logged out logs in on the one login page, and comes back to where they were.
const TOO_SOON = 5000;
let here = location.hash;
let leaving = false;
let going = false;

const attempt = part => {
  try {
    return part();
  } catch (failed) {
    console.warn('Hindsight: a part of the session script failed', failed);
    return undefined;
  }
};

// A form that is open keeps what is typed in it.
const leave = () => attempt(() => dispatchEvent(new Event('hindsight:leaving')));

const toLogin = () => {
  if (leaving) {
    location.replace('/login?bye');
    return;
  }
  // Each request that is refused asks to log in; the page is on its way there since the first.
  if (going) {
    return;
  }
  going = true;
  leave();
  const last = Number(sessionStorage.getItem('hindsight.left') || 0);
  sessionStorage.setItem('hindsight.left', Date.now());
  if (Date.now() - last < TOO_SOON) {
    location.replace('/login?ended');
    return;
  }
  // The server leads from here to the login page, and the browser takes the part after # along. It has to be an address
  // that is new, or the page would stay.
  location.replace(`${location.pathname}?again=${Date.now()}${here}`);
};

const follow = () => {
  if (location.hash.startsWith('#/login')) {
    toLogin();
  } else {
    here = location.hash;
  }
};

attempt(() => {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    leaving = leaving || /\/auth\/user\/[^/]+\/logout$/.test(address);
    this.addEventListener('load', () => this.status === 401 && leave());
    return open.call(this, method, address, ...more);
  };
});

addEventListener('hindsight:ended', event => {
  event.preventDefault();
  toLogin();
});
addEventListener('hashchange', follow);
follow();
