// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deploySnippets } from '../../config/deploy-snippets';
import { csp, securityHeaders } from '../../config/security-headers';

test.each(Object.entries(deploySnippets()))(
  'docs/deploy/%s is current (npm run deploy:snippets)',
  (nombre, texto) => {
    expect(readFileSync(`docs/deploy/${nombre}`, 'utf8')).toBe(texto);
  },
);

test('both servers send every header of the app, with what belongs to https', () => {
  const cabeceras = Object.entries(securityHeaders({ https: true }));
  expect(cabeceras.length).toBeGreaterThan(7);
  const { 'kantuta-headers.conf': nginx = '', Caddyfile = '' } = deploySnippets();
  for (const [nombre, valor] of cabeceras) {
    expect(nginx).toContain(`add_header ${nombre} "${valor}" always;`);
    expect(Caddyfile).toContain(`${nombre} "${valor}"`);
  }
  expect(nginx).toMatch(/Strict-Transport-Security "max-age=(\d{8,}); includeSubDomains"/);
});

test('plain http, as npm start serves, asks for no https', () => {
  const cabeceras = securityHeaders();
  expect(cabeceras['Content-Security-Policy']).not.toContain('upgrade-insecure-requests');
  expect(cabeceras).not.toHaveProperty('Strict-Transport-Security');
});

test('an API elsewhere is the only other origin, and only to connect to', () => {
  const con = csp({ apiOrigin: 'https://api.kantuta.example', socketOrigin: 'wss://api.kantuta.example' });
  expect(con.match(/https?:\/\/|wss?:\/\//g)).toHaveLength(2);
  expect(con).toContain("connect-src 'self' https://api.kantuta.example wss://api.kantuta.example;");
});

test('every nginx location repeats the headers: an add_header of its own would drop the inherited ones', () => {
  const { 'nginx.conf': nginx = '' } = deploySnippets();
  const locations = nginx.split(/\n  location /).slice(1);
  expect(locations).toHaveLength(7);
  for (const location of locations) expect(location).toContain('include kantuta-headers.conf;');
});

test('nginx and Caddy redirect to the name they were given, never to the one that was asked for', () => {
  const { 'nginx.conf': nginx = '', Caddyfile = '' } = deploySnippets({
    backend: 'http://127.0.0.1:3000',
    host: 'tienda.bo',
  });
  expect(nginx).toContain('return 308 https://tienda.bo$request_uri;');
  expect(nginx).not.toMatch(/return 30\d [^;]*\$(?:host|http_host|server_name)/);
  expect(Caddyfile).toContain('redir https://tienda.bo{uri} 308');
  expect(Caddyfile).not.toMatch(/redir [^\n]*\{host/);
});
