export default function ProductRoute() {
  return <h1>Product</h1>;
}
