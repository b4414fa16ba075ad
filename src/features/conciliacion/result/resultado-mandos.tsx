import { clsx } from 'clsx';
import { z } from '@/lib/zod';
import { Icon } from '@/ui/icon';
import { ESTADOS, estadoSchema, NOTA_MAXIMA, type Decision } from '@/domain/conciliacion/decision';
import type { LineaExtracto } from '@/engines/extracto/extracto';
import type { Cambios } from '@/features/conciliacion/conciliacion-queries';
import { aceptacionDe, type Renglon } from './resultado';
import { ID_DIA_CERRADO, ID_SIN_REGISTRO } from '@/features/conciliacion/textos-conciliacion';
import { Input, Select } from '@/ui/form/input';
import { Button } from '@/ui/button/button';

/** What a person may do about rows. The same object as long as nothing in it changes. */
export interface Mandos {
  /** the decisions of before are known, so that saying more takes nothing away */
  cargadas: boolean;
  decidir: (renglon: Renglon, cambios: Cambios) => void;
  puedeRegistrar: boolean;
  registrar: (linea: LineaExtracto) => void;
  /** the day is closed: nothing is said nor registered until it is reopened */
  cerrado: boolean;
}

interface MandosProps {
  /** 1-based place on the screen */
  numero: number;
  renglon: Renglon;
  /** as far as it counts for this row */
  decision: Decision;
  mandos: Mandos;
}

const porQueNo = ({ cerrado }: Mandos): string | undefined => (cerrado ? ID_DIA_CERRADO : undefined);

export function EstadoDeFila({ numero, renglon, decision, mandos }: MandosProps) {
  return (
    <Select
      fit="row"
      aria-label={`Estado de la fila ${numero}`}
      value={decision.estado}
      disabled={!mandos.cargadas || mandos.cerrado}
      aria-describedby={porQueNo(mandos)}
      onChange={(event) => {
        const { data: estado } = z.safeParse(estadoSchema, event.target.value);
        if (estado) mandos.decidir(renglon, { estado });
      }}
    >
      {Object.entries(ESTADOS).map(([estado, nombre]) => (
        <option key={estado} value={estado}>
          {nombre}
        </option>
      ))}
    </Select>
  );
}

const actoClass = clsx('max-lg:absolute max-sm:end-3 max-sm:top-2 sm:max-lg:start-4 sm:max-lg:bottom-2.5');

interface NotaProps extends MandosProps {
  aceptada: boolean;
}

export function NotaDeFila({ numero, renglon, aceptada, decision, mandos }: NotaProps) {
  const { fila, linea } = renglon;
  return (
    <div className="grid grid-flow-col grid-cols-[minmax(4rem,1fr)] items-center gap-2">
      <Input
        fit="row"
        aria-label={`Nota de la fila ${numero}`}
        placeholder="Agregar nota"
        autoComplete="off"
        maxLength={NOTA_MAXIMA}
        value={decision.nota}
        readOnly={!mandos.cargadas || mandos.cerrado}
        aria-describedby={porQueNo(mandos)}
        onChange={(event) => mandos.decidir(renglon, { nota: event.target.value })}
      />
      {fila.clase === 'candidata' && (
        <Button
          size="row"
          className={actoClass}
          disabled={!mandos.cargadas || mandos.cerrado}
          aria-describedby={porQueNo(mandos)}
          data-aceptada={aceptada}
          onClick={() => mandos.decidir(renglon, { aceptada: aceptada ? null : aceptacionDe(renglon) })}
        >
          <Icon name={aceptada ? 'undo' : 'check'} size="s" className="lg:hidden" />
          {aceptada ? 'Deshacer' : 'Aceptar'}
        </Button>
      )}
      {fila.clase === 'falta-en-sistema' && linea && (
        <Button
          size="row"
          className={actoClass}
          aria-disabled={!mandos.puedeRegistrar}
          aria-describedby={porQueNo(mandos) ?? (mandos.puedeRegistrar ? undefined : ID_SIN_REGISTRO)}
          onClick={() => {
            if (mandos.puedeRegistrar) mandos.registrar(linea);
          }}
        >
          <Icon name={mandos.puedeRegistrar ? 'plus' : 'lock'} size="s" className="lg:hidden" />
          Registrar ahora
        </Button>
      )}
    </div>
  );
}
