/*
 * Draws the charts of the figures from the tables beside them: what the table says is what is drawn. On a phone the tables
 * are folded. Called by drawn.js, wherever the page is shown.
 */
const LIBRARY = '/webjars/chart.js/4.5.1/dist/chart.umd.min.js';
const COLOURS = ['--figure-1', '--figure-2', '--figure-3', '--figure-4', '--figure-5', '--figure-6'];
const POINTS = ['circle', 'rectRot', 'triangle', 'rect', 'star', 'crossRot'];
const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]];

/** Hatched as well as coloured, so that series differ for whoever sees no colours, and on paper. */
function hatched(number, colour, ground) {
  if (number === 0) {
    return colour;
  }
  const tile = document.createElement('canvas');
  tile.width = tile.height = 10;
  const pen = tile.getContext('2d');
  pen.fillStyle = ground;
  pen.fillRect(0, 0, 10, 10);
  pen.globalAlpha = 0.35;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 10, 10);
  pen.globalAlpha = 1;
  pen.strokeStyle = pen.fillStyle = colour;
  pen.lineWidth = 2.2;
  const lines = {
    1: [[-2, 12, 12, -2], [-2, 2, 2, -2], [8, 12, 12, 8]],
    2: [[0, 5, 10, 5]],
    3: [[-2, -2, 12, 12], [-2, 8, 2, 12], [8, -2, 12, 2]],
    4: [[5, 0, 5, 10]],
    5: [[0, 5, 10, 5], [5, 0, 5, 10]],
  }[number % 6] || [];
  pen.beginPath();
  lines.forEach(([x1, y1, x2, y2]) => {
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
  });
  pen.stroke();
  return pen.createPattern(tile, 'repeat');
}

/** The number that a cell shows; null where it shows none. */
function number(cell) {
  return cell.dataset.value === undefined || cell.dataset.value === '' ? null : Number(cell.dataset.value);
}

function series(table, colour, ground) {
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  return heads.map((head, column) => ({ head, column })).filter(({ head }) => head.dataset.series)
    .map(({ head, column }, place) => {
      const line = head.dataset.series === 'line';
      const tone = colour(COLOURS[(head.dataset.tone ?? place) % COLOURS.length]);
      return {
        type: line ? 'line' : 'bar',
        label: head.textContent.trim(),
        data: rows.map(row => number(row.cells[column])),
        stack: line ? undefined : head.dataset.stack || `own-${column}`,
        yAxisID: head.dataset.axis || undefined,
        order: line ? 0 : 1,
        borderColor: tone,
        backgroundColor: line ? tone : hatched(place, tone, ground),
        borderWidth: line ? 2.5 : 1.5,
        borderDash: line ? DASHES[place % DASHES.length] : undefined,
        borderRadius: 2,
        maxBarThickness: 34,
        pointStyle: line ? POINTS[place % POINTS.length] : 'rect',
        pointRadius: line ? 4 : 0,
        pointBackgroundColor: tone,
        spanGaps: true,
        tension: 0.2,
      };
    });
}

function options(figure, colour, sets) {
  const lying = figure.dataset.lying !== undefined;
  const grid = { color: colour('--line') };
  const ticks = { color: colour('--soft'), maxRotation: 0, autoSkipPadding: 8 };
  const counts = { beginAtZero: true, grid, border: { display: false }, ticks: { ...ticks, precision: 0 }, grace: '4%',
    title: { display: Boolean(figure.dataset.unit), text: figure.dataset.unit, color: colour('--soft') } };
  const names = { grid: { display: false }, border: { color: colour('--line') }, ticks: { ...ticks, autoSkip: !lying } };
  const scales = lying ? { x: counts, y: names } : { x: names, y: counts };
  if (sets.some(set => set.yAxisID === 'percent')) {
    scales.percent = { position: 'right', min: 0, max: 100, grid: { display: false }, border: { display: false },
      ticks: { ...ticks, callback: value => `${value} %` } };
  }
  return {
    indexAxis: lying ? 'y' : 'x',
    responsive: true,
    maintainAspectRatio: false,
    animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 300 },
    locale: figure.closest('[lang]')?.lang || document.documentElement.lang || undefined,
    interaction: { mode: 'index', intersect: false, axis: lying ? 'y' : 'x' },
    scales,
    plugins: {
      legend: { display: sets.length > 1, position: 'bottom', align: 'start',
        labels: { color: colour('--ink'), usePointStyle: true, boxHeight: 10,
          sort: (one, other) => one.datasetIndex - other.datasetIndex } },
      tooltip: { usePointStyle: false },
    },
  };
}

/** A label in lines of about so many letters. */
function lines(label, length) {
  return label.split(' ').reduce((all, word) => {
    const last = all.length - 1;
    return last >= 0 && `${all[last]} ${word}`.length <= length
      ? [...all.slice(0, last), `${all[last]} ${word}`] : [...all, word];
  }, []);
}

function drawOne(Chart, figure) {
  const table = figure.parentElement.querySelector('table');
  const canvas = figure.querySelector('canvas');
  const style = getComputedStyle(figure);
  const colour = name => style.getPropertyValue(name).trim() || '#456';
  Chart.getChart(canvas)?.destroy();
  Chart.defaults.font.family = style.fontFamily;
  Chart.defaults.font.size = 13;
  const sets = series(table, colour, colour('--card'));
  const narrow = figure.clientWidth < 480;
  const labels = [...table.tBodies[0].rows].map(row => row.cells[0].textContent.trim())
    .map(label => (narrow ? lines(label, figure.dataset.lying === undefined ? 8 : 17) : label));
  return new Chart(canvas, { data: { labels, datasets: sets }, options: options(figure, colour, sets) });
}

/** Draws all figures in this part of a document, and again when its colours change; answers with what takes them away. */
export async function draw(root) {
  const figures = [...root.querySelectorAll('figure[data-chart]')];
  if (!figures.length) {
    return () => {};
  }
  const tables = [...root.querySelectorAll('.drawn details')];
  const narrow = matchMedia('screen and (max-width: 42rem)');
  const fold = () => tables.forEach(table => {
    table.open = !narrow.matches;
  });
  narrow.addEventListener('change', fold);
  fold();
  await import(LIBRARY);
  const { Chart } = globalThis;
  let charts = [];
  const all = () => {
    charts = figures.map(figure => drawOne(Chart, figure));
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', all);
  const print = () => charts.forEach(chart => chart.resize());
  addEventListener('beforeprint', print);
  all();
  return () => {
    narrow.removeEventListener('change', fold);
    dark.removeEventListener('change', all);
    removeEventListener('beforeprint', print);
    charts.forEach(chart => chart.destroy());
  };
}
