FROM node:20-alpine AS build
WORKDIR /shop
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm run --silent headers -- --caddy > headers.caddy

FROM caddy:2-alpine
COPY --from=build /shop/dist /srv
COPY --from=build /shop/headers.caddy /etc/shop/headers.caddy
COPY container/Caddyfile container/start.sh /etc/shop/
ENV XDG_DATA_HOME=/tmp XDG_CONFIG_HOME=/tmp
USER nobody
EXPOSE 8080
CMD ["sh", "/etc/shop/start.sh"]
