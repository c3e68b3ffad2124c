export default function NotFoundRoute() {
  return <h1>NotFound</h1>;
}
