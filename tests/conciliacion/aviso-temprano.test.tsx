/** Another window says something of a row while this one is still reading what was said before. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { SIN_DECISION } from '@/domain/conciliacion/decision';
import { guardarDecision, type Decisiones } from '@/domain/conciliacion/decisiones-db';
import { decisionesQuery, useOtrasVentanas } from '@/domain/conciliacion/dias-queries';
import { dichoPorOtra, HOY, vaciarEquipo } from './mesa';

beforeEach(vaciarEquipo);

test.each([
  ['for the first time', undefined],
  ['again', new Map()],
])('read %s, from before the row was kept: the row is in it', async (_, antes: Decisiones | undefined) => {
  const client = new QueryClient();
  const { queryKey } = decisionesQuery('BCP', HOY);
  if (antes) client.setQueryData(queryKey, antes);
  renderHook(useOtrasVentanas, {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  let responder: ((leidas: Decisiones) => void) | undefined;
  const leidas = new Promise<Decisiones>((resolve) => {
    responder = resolve;
  });
  const lectura = client.query({ queryKey, queryFn: () => leidas, staleTime: 0 });
  const clave = 'banco:1';
  await guardarDecision({ entidad: 'BCP', dia: HOY, clave }, { ...SIN_DECISION, estado: 'reclamada' });
  dichoPorOtra({ que: 'fila', entidad: 'BCP', dia: HOY, clave });
  await new Promise((listo) => setTimeout(listo, 50));
  responder?.(new Map());
  await lectura;
  await waitFor(() => expect(client.getQueryData(queryKey)?.get(clave)?.estado).toBe('reclamada'));
});
