import { chromium } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** Hands a page of Debian's Chromium, which has no network, to `use`. */
export async function withPage(viewport, use) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  try {
    const context = await browser.newContext({ viewport, deviceScaleFactor: 2, locale: 'en-GB', timezoneId: 'UTC' });
    await context.setOffline(true);
    const page = await context.newPage();
    page.on('pageerror', error => console.error(`In the page: ${error.message}`));
    return await use(page);
  } finally {
    await browser.close();
  }
}
