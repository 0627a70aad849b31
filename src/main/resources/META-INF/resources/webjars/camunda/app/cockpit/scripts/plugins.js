// What Cockpit shows of ours beside its own: each part is loaded and drawn by itself, and takes none of the others with it.
const PARTS = ['pages', 'record', 'lateness'];

const drawn = ({render, ...plugin}) => render ? {...plugin, render: (...given) => {
  try {
    render(...given);
  } catch (failed) {
    console.warn('Hindsight: a part of Cockpit failed', failed);
  }
}} : plugin;

const part = async name => {
  try {
    return (await import(`./${name}.js`)).default.map(drawn);
  } catch (failed) {
    console.warn(`Hindsight: the part ${name} of Cockpit is missing`, failed);
    return [];
  }
};

export default (await Promise.all(PARTS.map(part))).flat();
