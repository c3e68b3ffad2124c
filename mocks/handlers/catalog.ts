import type { HttpHandler } from 'msw';
import { catalogEndpoints } from '@/features/catalog/schemas.ts';
import type { CatalogService } from '../services/catalog.ts';
import { defineHandler } from './define.ts';
import type { Host } from './host.ts';

export function catalogHandlers(host: Host, catalog: CatalogService): HttpHandler[] {
  const { listCategories, listProducts, getProduct } = catalogEndpoints;
  return [
    defineHandler(host, 'catalog', listCategories, () => catalog.listCategories()),
    defineHandler(host, 'catalog', listProducts, ({ query }) => catalog.listProducts(query)),
    defineHandler(host, 'catalog', getProduct, ({ params }) => catalog.getProduct(params['id'] ?? '')),
  ];
}
