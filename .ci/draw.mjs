// Draws every model as the modeler would show it: node .ci/draw.mjs [folder] [model ...]
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { withPage } from './browser.mjs';

const require = createRequire(import.meta.url);
const bpmnJs = join(dirname(require.resolve('bpmn-js/package.json')), 'dist');
const dmnJs = join(dirname(require.resolve('dmn-js/package.json')), 'dist');
const processes = join(import.meta.dirname, '..', 'processes');

const [folder = 'target/drawings', ...chosen] = process.argv.slice(2);
const models = chosen.length ? chosen
  : (await readdir(processes)).filter(name => /\.(bpmn|dmn)$/.test(name)).sort().map(name => join(processes, name));

await mkdir(folder, { recursive: true });
await withPage({ width: 1600, height: 1000 }, async page => {
  for (const model of models) {
    const target = join(folder, basename(model).replace(/\.(bpmn|dmn)$/, ''));
    const xml = await readFile(model, 'utf8');
    await page.setContent('<!DOCTYPE html><meta charset="utf-8"><body style="margin:0;background:white"><div id="canvas"></div>');
    await (model.endsWith('.dmn') ? drawDecision(page, xml, target) : drawProcess(page, xml, target));
    console.log(`${target}.png`);
  }
});

async function drawProcess(page, xml, target) {
  await page.addStyleTag({ path: join(bpmnJs, 'assets', 'bpmn-js.css') });
  await page.addStyleTag({ path: join(bpmnJs, 'assets', 'diagram-js.css') });
  await page.addScriptTag({ path: join(bpmnJs, 'bpmn-navigated-viewer.production.min.js') });
  const { svg, width, height } = await page.evaluate(async source => {
    const canvas = document.getElementById('canvas');
    Object.assign(canvas.style, { width: '1600px', height: '1000px' });
    const viewer = new BpmnJS({ container: canvas });
    const { warnings } = await viewer.importXML(source);
    if (warnings.length) {
      throw new Error(warnings.map(warning => warning.message).join('\n'));
    }
    const margin = 20;
    const { inner } = viewer.get('canvas').viewbox();
    const size = { width: Math.ceil(inner.width + 2 * margin), height: Math.ceil(inner.height + 2 * margin) };
    Object.assign(canvas.style, { width: `${size.width}px`, height: `${size.height}px` });
    viewer.get('canvas').resized();
    viewer.get('canvas').viewbox({ x: inner.x - margin, y: inner.y - margin, ...size });
    return { ...await viewer.saveSVG(), ...size };
  }, xml);
  await writeFile(`${target}.svg`, svg);
  await page.setViewportSize({ width, height });
  await page.locator('#canvas').screenshot({ path: `${target}.png` });
}

async function drawDecision(page, xml, target) {
  for (const style of ['dmn-js-shared', 'dmn-js-decision-table', 'dmn-js-literal-expression', 'dmn-js-drd', 'diagram-js']) {
    await page.addStyleTag({ path: join(dmnJs, 'assets', `${style}.css`) });
  }
  await page.addScriptTag({ path: join(dmnJs, 'dmn-viewer.production.min.js') });
  await page.evaluate(async source => {
    const canvas = document.getElementById('canvas');
    canvas.style.width = '1200px';
    const viewer = new DmnJS({ container: canvas });
    const { warnings } = await viewer.importXML(source);
    if (warnings.length) {
      throw new Error(warnings.map(warning => warning.message).join('\n'));
    }
    await viewer.open(viewer.getViews().find(view => view.type === 'decisionTable') ?? viewer.getViews()[0]);
  }, xml);
  await page.locator('#canvas').screenshot({ path: `${target}.png` });
}
