import { useState } from 'react';
import { Field } from '@/ui/form/field';
import { MontoField } from '@/ui/form/monto-field';
import { ContadorInicial } from '@/domain/caja/conteo/contador-inicial';
import { CONTEO_VACIO } from '@/domain/caja/conteo/conteo';
import { ConteoCampos } from '@/domain/caja/conteo/conteo-campos';
import { Disclosure } from '@/ui/text/disclosure';
import type { ConteoDeApertura } from './use-conteo-de-apertura';

interface MontoFijoProps {
  texto: string;
  conteo: ConteoDeApertura;
  enCurso: boolean;
  error: string | undefined;
}

/** Give it the caja's id as `key`: what it remembers is of one caja. */
export function MontoFijo({ texto, conteo, enCurso, error }: MontoFijoProps) {
  const [contando] = useState(conteo.contado !== null || conteo.error !== undefined);
  return (
    <>
      <Field
        label="Monto inicial (Bs)"
        look="money"
        value={texto}
        readOnly
        hint="La caja abre con el saldo que tiene: no se puede cambiar."
      />
      <Disclosure titulo="Contar billetes y monedas" open={contando}>
        <ConteoCampos
          conteo={conteo.conteo}
          fijo={enCurso}
          error={error}
          onCambio={conteo.cambiar}
          onBorrar={() => conteo.cambiar(CONTEO_VACIO)}
        />
      </Disclosure>
    </>
  );
}

interface MontoEscritoProps {
  idCaja: number | undefined;
  texto: string;
  enCurso: boolean;
  error: string | undefined;
  onTexto: (texto: string | null) => void;
}

export const MontoEscrito = ({ idCaja, texto, enCurso, error, onTexto }: MontoEscritoProps) => (
  <>
    <MontoField
      label="Monto inicial (Bs)"
      value={texto}
      onTexto={(tecleo) => {
        if (tecleo !== texto) onTexto(tecleo);
      }}
      readOnly={enCurso}
      error={error}
      hint="Lo que hay en la gaveta al empezar. Reemplaza el saldo de la caja."
    />
    <ContadorInicial key={idCaja} poner={onTexto} />
  </>
);
