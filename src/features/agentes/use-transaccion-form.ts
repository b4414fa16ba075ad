import { formResolver } from '@/ui/form-resolver';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useForm, type FieldPath } from 'react-hook-form';
import { efectoQr, useAjustes } from '@/features/sesion/ajustes';
import type { PuertaLista } from '@/features/sesion/puerta-caja';
import { useUsuario } from '@/features/sesion/sesion-store';
import { formatCifra, parseMonto } from '@/lib/monto';
import type { Operacion } from './clasificar';
import { motivosDeConfirmacion } from './motivos-confirmacion';
import { liberaElFormulario, type EstadoRegistro } from './registro-store';
import { textoFinal } from './textos-registro';
import { transaccionFormSchema, type TransaccionLeida, type TransaccionTecleada } from './transaccion-agente';
import { deOperacion, hayAlgo, siguiente, VACIA } from './transaccion-valores';
import { useDeshacer } from './use-deshacer';
import { useEfectivoDeGaveta } from './use-efectivo-de-gaveta';
import { useRegistro } from './use-registro';

/** A key pressed or a button hit once more right after the form has emptied itself is no new operation, ms. */
const REBOTE_MS = 1_000;

/** Without it a reset forgets the inputs until the next render. */
const CON_REFS = { keepFieldsRef: true } as const;

/** The fields as they stand on the page. */
const ORDEN = ['tipo_operacion', 'banco', 'monto', 'comision_cliente', 'nro_referencia'] as const;

/** The field an outcome belongs to, with its sentence. */
function errorDeCampo(estado: EstadoRegistro) {
  if (estado.fase !== 'libre' || !estado.ultimo) return null;
  const { campo, texto } = textoFinal(estado.ultimo.op, estado.ultimo.resultado);
  return campo ? { campo, texto, op: estado.ultimo.op } : null;
}

/** The form of one transaction: what is typed, what is asked, what is sent, what becomes of it. */
export function useTransaccionForm(puerta: PuertaLista | null) {
  const usuario = useUsuario();
  const ajustes = useAjustes();
  const esperado = useEfectivoDeGaveta(puerta);
  const { registro, estado, entorno } = useRegistro();
  const [alMontar] = useState(estado);
  const [iniciales] = useState(() =>
    'op' in alMontar ? deOperacion(alMontar.op) : (registro.borrador() ?? VACIA),
  );
  const form = useForm({
    resolver: formResolver(transaccionFormSchema),
    defaultValues: iniciales,
    // Errors come on leaving a field or on saving, and go with the next key: nothing flickers while typing.
    reValidateMode: 'onSubmit',
    shouldFocusError: false, // it follows the order of mounting, not that of the page
  });
  const [porConfirmar, confirmar] = useState<{ op: Operacion; motivos: string[] } | null>(null);
  const { guardado, guardar } = useDeshacer<TransaccionTecleada>();
  const guardadaEn = useRef(-Infinity);
  const formRef = useRef<HTMLFormElement>(null);

  /**
   * At once. react-hook-form's own setFocus waits for a timer, and on a busy till the next keys of a scanner would go to
   * the field before.
   */
  const enfocar = (campo: FieldPath<TransaccionTecleada>, { seleccionar = false } = {}) => {
    const input = formRef.current?.elements.namedItem(campo);
    if (!(input instanceof HTMLInputElement)) return;
    input.focus();
    if (seleccionar) input.select();
  };

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => registro.guardarBorrador(values),
      }),
    [form, registro],
  );

  const alCambiarEstado = useEffectEvent((actual: EstadoRegistro) => {
    if (
      actual !== alMontar &&
      actual.fase === 'libre' &&
      actual.ultimo &&
      liberaElFormulario(actual.ultimo.resultado)
    ) {
      guardadaEn.current = performance.now();
      form.reset(siguiente(actual.ultimo.op), CON_REFS);
      // Whoever has gone on to the list in the meantime is left there.
      const activo = document.activeElement;
      if (!activo || activo === document.body || activo.closest('.entry')) enfocar('monto');
    }
    const error = errorDeCampo(actual);
    // Back on the page with another draft, the sentence is about nothing on the screen.
    if (error && (actual !== alMontar || form.getValues('nro_referencia') === error.op.nro_referencia))
      form.setError(
        error.campo,
        { type: 'servidor', message: error.texto },
        { shouldFocus: actual !== alMontar },
      );
  });
  useEffect(() => alCambiarEstado(estado), [estado]);

  const alValidar = (leida: TransaccionLeida) => {
    if (!puerta || registro.get().fase !== 'libre') return;
    const op = { ...leida, id_sesion_caja: puerta.sesion.id, id_user_create: usuario.id };
    const motivos = motivosDeConfirmacion(op, {
      umbral: ajustes.umbral_confirmacion,
      esperado,
      qr: efectoQr(ajustes, op.banco),
    });
    guardar(null);
    if (motivos.length > 0) confirmar({ op, motivos });
    else registro.registrar(op, entorno);
  };

  /** Its error is about something else now, and so is the row marked in the list. */
  const alEscribir = (campo: FieldPath<TransaccionTecleada>) => {
    form.clearErrors(campo);
    if (campo === 'nro_referencia' && errorDeCampo(registro.get())) registro.olvidar();
  };

  return {
    form,
    formRef,
    enfocar,
    estado,
    ocupado: estado.fase !== 'libre',
    porConfirmar,
    alEscribir,
    enviar: () => {
      const rebote = performance.now() - guardadaEn.current < REBOTE_MS && !hayAlgo(form.getValues());
      if (rebote || registro.get().fase !== 'libre') return;
      void form.handleSubmit(alValidar, (errores) => {
        const primero = ORDEN.find((campo) => errores[campo]);
        if (primero) enfocar(primero);
      })();
    },
    responderConfirmacion: (si: boolean) => {
      if (si && porConfirmar) registro.registrar(porConfirmar.op, entorno);
      confirmar(null);
    },
    responderMisma: (esLaMisma: boolean) => registro.responder(esLaMisma, entorno),
    corregirMisma: registro.corregir,
    /** Tidies an amount on leaving it: 1.234,50 when it can be read, its error when it can't. */
    ordenar: (campo: 'monto' | 'comision_cliente') => {
      const texto = form.getValues(campo);
      if (texto.trim() === '') return;
      const leido = parseMonto(texto);
      if (leido.ok) form.setValue(campo, formatCifra(leido.centavos));
      void form.trigger(campo);
    },
    /** From one amount on to the reference; stays with its error when it can't be read. */
    avanzar: (campo: 'monto' | 'comision_cliente') => {
      if (transaccionFormSchema.shape[campo].safeParse(form.getValues(campo)).success)
        enfocar('nro_referencia');
      else void form.trigger(campo, { shouldFocus: true });
    },
    limpiar: () => {
      const valores = form.getValues();
      if (registro.get().fase !== 'libre') return;
      if (hayAlgo(valores)) guardar(valores);
      alEscribir('nro_referencia');
      form.reset(siguiente(valores), CON_REFS);
      enfocar('monto');
    },
    deshacer: guardado
      ? () => {
          form.reset(guardado, CON_REFS);
          enfocar('monto');
          guardar(null);
        }
      : null,
  };
}
