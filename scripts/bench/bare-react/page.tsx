import { createRoot } from 'react-dom/client';

/** A heading, a paragraph and one picture of the shop, as wide as on the catalog's cards, and nothing else. */
function Page() {
  return (
    <main>
      <h1>Well-made things for home and garden</h1>
      <p>Plain, sturdy and good to look at. Made to be used for years.</p>
      <img src="/api/_mocks/pictures/speckled-mug.svg" alt="" width={186} height={186} />
    </main>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<Page />);
