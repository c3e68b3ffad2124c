import { chromium } from 'playwright';
const b = await chromium.launchPersistentContext('/tmp/sp/profile', { executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-quic','--remote-debugging-port=4525'] });
const page = await b.newPage();
await page.goto('http://127.0.0.1:4520/');
for (const i of [0,1,2]) await page.getByRole('button',{name:/^Add .+ to cart$/}).nth(i).click();
await page.getByRole('link',{name:'Cart, 3 items'}).waitFor();
await page.close();
const c = await chromium.launchPersistentContext('/tmp/sp/profile2', { executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-quic','--remote-debugging-port=4526'] });
console.log('up'); setInterval(()=>{},1e6);
