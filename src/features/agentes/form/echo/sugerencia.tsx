import { useImperativeHandle, useLayoutEffect, useRef, type RefObject } from 'react';
import { useWatch } from 'react-hook-form';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { juzgarLimites } from '@/domain/tarifa/limites';
import { fraseSugerida, tarifaDe, tramoSugerido, vigenciaEn } from '@/domain/tarifa/tarifario';
import type { TransaccionLeida } from '@/domain/transaccion/transaccion-agente';
import { useUsoPorBanco } from '@/engines/operaciones/operaciones';
import { centavos, formatCifra, parseMonto, type Centavos } from '@/lib/monto';
import type { FormDeTransaccion } from '@/features/agentes/form/use-campos-form';
import { TextButton } from '@/ui/button/text-button';
import { Icon } from '@/ui/icon';
import { useHoy } from '@/ui/use-hoy';

/** What the tariff and the limits say of an operation that is about to be kept. */
export type JuicioDeTarifa = (leida: TransaccionLeida) => {
  motivos: string[];
  /** The fee of the tariff, where another one is charged. */
  sugerida: Centavos | undefined;
};

interface SugerenciaProps {
  form: FormDeTransaccion;
  /** Somebody has typed in the fee's field: what stands there is theirs, also when it is nothing. */
  aMano: RefObject<boolean>;
  juicio: RefObject<JuicioDeTarifa | null>;
  ocupado: boolean;
  onUsar: (comision: string) => void;
}

const escribiendoComision = (): boolean =>
  document.activeElement instanceof HTMLInputElement && document.activeElement.name === 'comision_cliente';

/** Puts the fee into its field, and takes it along with the amount, until a hand has changed it. */
function usePropuesta({ form, aMano }: SugerenciaProps, texto: string, comision: string): void {
  const propuesta = useRef<string>(null);
  useLayoutEffect(() => {
    // A draft that comes back with the very fee has had it proposed.
    propuesta.current ??= texto;
    const nuestra = !aMano.current && (comision === '' || comision === propuesta.current);
    if (!nuestra || comision === texto || escribiendoComision()) return;
    propuesta.current = texto;
    form.setValue('comision_cliente', texto);
    form.clearErrors('comision_cliente');
  }, [form, aMano, texto, comision]);
}

/** Under the fee: «Comisión sugerida 5,00 · tarifa BCP», and what is left of the institution's limit. */
export function Sugerencia(props: SugerenciaProps) {
  const { form, juicio, ocupado, onUsar } = props;
  const ajustes = useAjustes();
  const dia = useHoy();
  const usoDe = useUsoPorBanco();
  const [tipo_operacion, banco, tecleado, comision] = useWatch({
    control: form.control,
    name: ['tipo_operacion', 'banco', 'monto', 'comision_cliente'],
  });
  const tarifa = tarifaDe(ajustes, banco);
  const leido = parseMonto(tecleado);
  const monto = leido.ok ? leido.centavos : centavos(0);
  const cliente = tramoSugerido(tarifa, { tipo_operacion, monto }, dia)?.cliente;
  const cifra = cliente === undefined ? '' : formatCifra(cliente);
  usePropuesta(props, cifra, comision);

  useImperativeHandle(
    juicio,
    () => (leida) => {
      const suya = tarifaDe(ajustes, leida.banco);
      const sugerida = tramoSugerido(suya, leida, dia)?.cliente;
      return {
        motivos: suya
          ? juzgarLimites(suya.banco, suya.limites, leida.monto, usoDe?.(leida.banco) ?? null).pasa
          : [],
        sugerida: sugerida === leida.comision_cliente ? undefined : sugerida,
      };
    },
    [ajustes, dia, usoDe],
  );

  if (!tarifa) return null;
  const vigencia = vigenciaEn(tarifa, dia);
  const hayTramos = vigencia !== undefined && vigencia.efectivo.length + vigencia.convenio.length > 0;
  const { pasa, quedan } = juzgarLimites(tarifa.banco, tarifa.limites, monto, usoDe?.(banco) ?? null);
  const cobrada = parseMonto(comision === '' ? '0' : comision);
  const otra = cliente !== undefined && !(cobrada.ok && cobrada.centavos === cliente);
  return (
    <>
      {hayTramos && (
        <p data-tarifa="" className="flex min-h-4.5 flex-wrap gap-x-3 text-xs leading-snug text-ink-2">
          {cliente !== undefined && fraseSugerida(cliente, tarifa.banco)}
          {otra && !ocupado && (
            <TextButton fit="label" onClick={() => onUsar(cifra)}>
              Usar {cifra}
            </TextButton>
          )}
        </p>
      )}
      {/* As an error does, it takes its lines from the echo. */}
      {(pasa[0] ?? quedan) && (
        <p data-error="" className="flex gap-2 text-xs leading-snug font-semibold text-caution">
          <Icon name="warn" size="s" className="mt-[0.06rem]" />
          {pasa[0] ?? quedan}
        </p>
      )}
    </>
  );
}
