import { useState } from 'react';
import { formatCifra } from '@/lib/monto';
import { CONTEO_VACIO, leerConteo, porPiezas } from './conteo';
import { Denominaciones } from './denominaciones';

/** Counts notes and coins into the opening amount. `poner` gets their sum as the field shows it. */
export function ContadorInicial({ poner }: { poner: (texto: string) => void }) {
  const [conteo, setConteo] = useState(CONTEO_VACIO);
  const { error } = leerConteo(conteo);
  return (
    <details className="origen">
      <summary>Contar billetes y monedas</summary>
      <Denominaciones
        conteo={conteo}
        fijo={false}
        onCantidad={(valor, texto) => {
          const nuevo = { ...conteo, cantidades: { ...conteo.cantidades, [valor]: texto } };
          setConteo(nuevo);
          const { monto } = leerConteo(nuevo);
          if (monto !== undefined && porPiezas(nuevo)) poner(formatCifra(monto));
        }}
      />
      {porPiezas(conteo) && error && <p className="error">{error}</p>}
    </details>
  );
}
