import { chromium } from 'playwright';
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] });
for (const [w,h] of [[412,823],[1280,800]]) for (const [n,u] of [['catalog','/'],['product','/products/speckled-mug'],['cart','/cart']]) {
  const c = await b.newContext({ viewport:{width:w,height:h}, serviceWorkers:'block' });
  const page = await c.newPage();
  if (n==='cart') { await page.goto('http://127.0.0.1:4520/'); for (const i of [0,1,2]) await page.getByRole('button',{name:/^Add .+ to cart$/}).nth(i).click(); await page.getByRole('link',{name:'Cart, 3 items'}).waitFor(); }
  await page.addInitScript(() => { window.shifts=[]; window.lcp=[]; new PerformanceObserver(l=>{ for (const e of l.getEntries()) window.shifts.push([e.value, Math.round(e.startTime), e.sources.map(s=>[(s.node?.outerHTML??s.node?.nodeName)?.slice(0,120), JSON.stringify(s.previousRect), JSON.stringify(s.currentRect)])])}).observe({type:'layout-shift',buffered:true});
   new PerformanceObserver(l=>{ for (const e of l.getEntries()) window.lcp.push([Math.round(e.startTime), e.size, e.element?.outerHTML.slice(0,100)])}).observe({type:'largest-contentful-paint',buffered:true}); });
  await page.route('**/assets/*.js', async r => { await new Promise(x=>setTimeout(x,1500)); await r.continue(); });
  await page.goto('http://127.0.0.1:4520'+u, {waitUntil:'commit'});
  await page.waitForTimeout(1300); await page.screenshot({path:`/tmp/sp/${n}-${w}-shell.png`}); 
  await page.waitForTimeout(3500); await page.screenshot({path:`/tmp/sp/${n}-${w}.png`}); 
  console.log(w,n, JSON.stringify(await page.evaluate(()=>[window.shifts,window.lcp]),null,0));
  await c.close();
}
await b.close();
