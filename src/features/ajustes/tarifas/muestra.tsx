import { useState } from 'react';
import { nombreDeTabla } from '@/domain/transaccion/tipo-operacion';
import { fraseSugerida, TABLAS, tramoDe } from '@/domain/tarifa/tarifario';
import { centavos, formatCifra, parseMonto } from '@/lib/monto';
import { MontoField } from '@/ui/form/monto-field';
import { Card } from '@/ui/page/card';
import { tarifaTecleadaSchema } from './tarifa-tecleada';

interface MuestraProps {
  banco: string;
  values: unknown;
}

export function Muestra({ banco, values }: MuestraProps) {
  const [monto, setMonto] = useState('500,00');
  const leido = parseMonto(monto);
  const { data } = tarifaTecleadaSchema.safeParse(values);
  return (
    <Card as="section" className="grid gap-3 p-4 text-sm" aria-label="Así lo ve el cajero">
      <h2>Así lo ve el cajero</h2>
      <MontoField label="Para un monto de (Bs)" value={monto} onTexto={setMonto} />
      {!data && <p className="text-ink-3">Complete los tramos para verlo.</p>}
      {data && (
        <dl className="grid gap-2">
          {TABLAS.map((tabla) => {
            const tramo = tramoDe(data[tabla], leido.ok ? leido.centavos : centavos(0));
            return (
              <div key={tabla}>
                <dt className="text-xs font-semibold text-ink-3">{nombreDeTabla(tabla)}</dt>
                <dd>
                  {tramo ? fraseSugerida(tramo.cliente, banco) : 'El cajero escribe la comisión.'}
                  {tramo && tramo.banco > 0 && (
                    <span className="block text-xs text-ink-3">
                      Del banco, estimada: {formatCifra(tramo.banco)}
                    </span>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </Card>
  );
}
