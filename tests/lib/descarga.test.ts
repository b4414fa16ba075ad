import { afterEach, expect, test, vi } from 'vitest';
import { descargarArchivo, nombreDeArchivo } from '@/lib/csv/descarga';

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  [['transacciones', '2026-11-25'], 'csv', 'kantuta-transacciones-2026-11-25.csv'],
  [['conciliación', 'Banco Unión', '25/11/2026'], 'xlsx', 'kantuta-conciliacion-banco-union-25-11-2026.xlsx'],
  [['../../etc/passwd', '', 'CON'], 'csv', 'kantuta-etc-passwd-con.csv'],
  [['x'.repeat(200), '\u202egpj.exe'], 'csv', `kantuta-${'x'.repeat(40)}-gpj-exe.csv`],
] as const)('%j becomes our own file name', (partes, extension, nombre) => {
  expect(nombreDeArchivo(partes, extension)).toBe(nombre);
});

test('hands the file over and lets go of its address', () => {
  vi.useFakeTimers();
  const crear = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:prueba');
  const soltar = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  const pulsados: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function pulsar(this: HTMLAnchorElement) {
    pulsados.push(`${this.href} ${this.download}`);
  });
  descargarArchivo(new Blob(['x']), 'kantuta-x.csv');
  expect(crear).toHaveBeenCalledOnce();
  expect(pulsados).toEqual(['blob:prueba kantuta-x.csv']);
  expect(document.querySelector('a[download]')).toBeNull();
  vi.advanceTimersByTime(60_000);
  expect(soltar).toHaveBeenCalledExactlyOnceWith('blob:prueba');
});
