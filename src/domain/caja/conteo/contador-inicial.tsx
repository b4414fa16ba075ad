import { useState } from 'react';
import { formatCifra } from '@/lib/monto';
import { CONTEO_VACIO, leerConteo, porPiezas } from './conteo';
import { Denominaciones } from './denominaciones';
import { FieldError } from '@/ui/form/error-line';
import { Disclosure } from '@/ui/text/disclosure';

interface ContadorInicialProps {
  poner: (texto: string | null) => void;
}

export function ContadorInicial({ poner }: ContadorInicialProps) {
  const [conteo, setConteo] = useState(CONTEO_VACIO);
  const { error } = leerConteo(conteo);
  return (
    <Disclosure titulo="Contar billetes y monedas">
      <Denominaciones
        conteo={conteo}
        fijo={false}
        onCantidad={(valor, texto) => {
          const nuevo = { ...conteo, cantidades: { ...conteo.cantidades, [valor]: texto } };
          setConteo(nuevo);
          const { monto } = leerConteo(nuevo);
          if (porPiezas(nuevo)) poner(monto === undefined ? '' : formatCifra(monto));
          else poner(null);
        }}
      />
      {porPiezas(conteo) && error && <FieldError>{error}</FieldError>}
    </Disclosure>
  );
}
