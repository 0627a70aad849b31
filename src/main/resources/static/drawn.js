// What a page draws by a script, on the page itself and wherever else the page is shown: <main data-script="/figures.js">
// names a module, whose draw(main) is called with what is shown, and may return what to do when it goes.
export const drawing = async main => {
  if (!main?.dataset.script) {
    return null;
  }
  try {
    return await (await import(new URL(main.dataset.script, location.origin))).draw(main) || null;
  } catch (failed) {
    console.warn('Hindsight: a page is not drawn', failed);
    return null;
  }
};

// Another application shows its own main part, if it has one at all.
if (document.body?.dataset.login !== undefined) {
  drawing(document.querySelector('main'));
}
