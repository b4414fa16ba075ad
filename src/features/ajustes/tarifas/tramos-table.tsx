import { clsx } from 'clsx';
import { useId, useRef } from 'react';
import { useFieldArray, useWatch, type UseFormReturn } from 'react-hook-form';
import { nombreDeTabla, type TablaDeTarifa } from '@/domain/transaccion/tipo-operacion';
import { formatCifra, parseMonto } from '@/lib/monto';
import { Button } from '@/ui/button/button';
import { IconButton } from '@/ui/button/icon-button';
import { FieldError } from '@/ui/form/error-line';
import { Input } from '@/ui/form/input';
import { Icon } from '@/ui/icon';
import { Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { desdeDe, TRAMO_VACIO, type TarifaLeida, type TarifaTecleada } from './tarifa-tecleada';

export type FormDeTarifa = UseFormReturn<TarifaTecleada, unknown, TarifaLeida>;

const COLUMNAS = [
  { campo: 'hasta', titulo: 'Hasta (Bs)', nombre: 'hasta' },
  { campo: 'cliente', titulo: 'Cliente', nombre: 'comisión al cliente' },
  { campo: 'banco', titulo: 'Banco, estimada', nombre: 'comisión del banco estimada' },
] as const;

/** On a phone a range is two lines: from and to, what the customer pays and what the bank does. */
const rowClass = clsx(
  'max-sm:grid-cols-[1fr_1fr_auto] max-sm:items-start max-sm:gap-2 max-sm:px-0',
  'max-sm:[&>td:nth-child(3)]:col-start-1 max-sm:[&>td:nth-child(4)]:col-start-2',
);

interface TramosTableProps {
  tabla: TablaDeTarifa;
  form: FormDeTarifa;
}

/** The ranges of one table: each begins one centavo above the end of the one before it. */
export function TramosTable({ tabla, form }: TramosTableProps) {
  const titulo = useId();
  const agregar = useRef<HTMLButtonElement>(null);
  const nombre = nombreDeTabla(tabla);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: tabla });
  const tecleados = useWatch({ control: form.control, name: tabla });
  return (
    <div
      role="group"
      className="grid justify-items-start gap-1 border-b border-line px-4 py-3 max-sm:px-3"
      aria-labelledby={titulo}
    >
      <h3 id={titulo}>{nombre}</h3>
      {fields.length > 0 && (
        <Table cards="phone" aria-labelledby={titulo}>
          <Thead>
            <Tr>
              <Th num>Desde (Bs)</Th>
              {COLUMNAS.map(({ campo, titulo: columna }) => (
                <Th key={campo} num>
                  {columna}
                </Th>
              ))}
              <Th>
                <span className="sr-only">Quitar</span>
              </Th>
            </Tr>
          </Thead>
          <Tbody>
            {fields.map(({ id }, i) => (
              <Tr key={id} className={rowClass}>
                <Td num className="text-ink-2 max-sm:text-start">
                  <EnTarjeta>Desde (Bs)</EnTarjeta>
                  <Desde anterior={i === 0 ? undefined : (tecleados[i - 1]?.hasta ?? '')} />
                </Td>
                {COLUMNAS.map(({ campo, titulo: columna, nombre: deCampo }) => (
                  <Td key={campo} className="sm:py-1">
                    <EnTarjeta>{columna}</EnTarjeta>
                    <Celda
                      form={form}
                      campo={`${tabla}.${i}.${campo}`}
                      nombre={`${nombre}, ${deCampo}, tramo ${i + 1}`}
                      error={form.formState.errors[tabla]?.[i]?.[campo]?.message}
                    />
                  </Td>
                ))}
                <Td className="max-sm:col-start-3 max-sm:row-start-2 max-sm:self-end">
                  <IconButton
                    icono="trash"
                    look="row"
                    aria-label={`Quitar tramo ${i + 1} de ${nombre}`}
                    onClick={() => {
                      remove(i);
                      agregar.current?.focus();
                    }}
                  />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Button ref={agregar} variant="quiet" size="small" onClick={() => append(TRAMO_VACIO)}>
        <Icon name="plus" size="s" />
        Agregar tramo
      </Button>
    </div>
  );
}

/** On a phone no head names the columns. */
const EnTarjeta = ({ children }: { children: string }) => (
  <span className="block text-2xs font-semibold text-ink-3 sm:hidden" aria-hidden="true">
    {children}
  </span>
);

const Desde = ({ anterior }: { anterior: string | undefined }) => {
  const desde = desdeDe(anterior);
  return desde === null ? '—' : formatCifra(desde);
};

interface CeldaProps {
  form: FormDeTarifa;
  campo: `${TablaDeTarifa}.${number}.${(typeof COLUMNAS)[number]['campo']}`;
  nombre: string;
  error: string | undefined;
}

function Celda({ form, campo, nombre, error }: CeldaProps) {
  const linea = useId();
  return (
    <>
      <Input
        look="money"
        className="ms-auto block sm:max-w-36"
        inputMode="decimal"
        autoComplete="off"
        placeholder="0,00"
        aria-label={nombre}
        {...(error ? { 'aria-invalid': true, 'aria-describedby': linea } : {})}
        {...form.register(campo, {
          onBlur: () => {
            const leido = parseMonto(form.getValues(campo));
            if (leido.ok) form.setValue(campo, formatCifra(leido.centavos));
          },
        })}
      />
      {error && <FieldError id={linea}>{error}</FieldError>}
    </>
  );
}
