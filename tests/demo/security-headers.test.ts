import { expect, test } from 'vitest';
import { csp, securityHeaders } from '../../config/security-headers';

test('the policy is the one that was reviewed', () => {
  expect(csp()).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types kantuta",
  );
});

test('an API elsewhere is the only foreign origin, named once', () => {
  const politica = csp({ apiOrigin: 'https://api.kantuta.bo', socketOrigin: 'wss://api.kantuta.bo' });
  expect(politica).toContain("connect-src 'self' https://api.kantuta.bo wss://api.kantuta.bo;");
  expect(csp({ apiOrigin: 'https://a.bo', socketOrigin: 'https://a.bo' })).toContain(
    "connect-src 'self' https://a.bo;",
  );
});

test('what needs https is only said behind https', () => {
  const local = JSON.stringify(securityHeaders());
  expect(local).not.toMatch(/upgrade-insecure-requests|Strict-Transport-Security/);
  const publico = securityHeaders({ https: true });
  expect(publico['Content-Security-Policy']).toMatch(/; upgrade-insecure-requests$/);
  expect(publico['Strict-Transport-Security']).toBe('max-age=63072000; includeSubDomains');
});
