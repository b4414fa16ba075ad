import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useForm, type FieldPath } from 'react-hook-form';
import { useBandeja, type NuevaOperacion, type Operacion } from '@/engines/envios/envios';
import { efectoQr, useAjustes } from '@/domain/ajustes/ajustes';
import type { PuertaLista } from '@/domain/caja/puerta-caja';
import { pedirRegistro, registroPedido } from '@/domain/transaccion/registro-pedido';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { formatCifra, parseMonto } from '@/lib/monto';
import { esDeNadie } from '@/ui/foco-al-llegar';
import { motivosDeConfirmacion } from './motivos-confirmacion';
import { montosQueParecenReferencia, type Tecleados } from '@/features/agentes/questions/parece-referencia';
import { liberaElFormulario, type EstadoRegistro } from '@/features/agentes/result/registro';
import { textoFinal, type Texto } from '@/features/agentes/result/textos-registro';
import {
  transaccionFormSchema,
  type TransaccionLeida,
  type TransaccionTecleada,
} from '@/domain/transaccion/transaccion-agente';
import { dePedido, deOperacion, hayAlgo, siguiente, VACIA } from './transaccion-valores';
import { useAdelantadas } from '@/features/agentes/keys/use-adelantadas';
import { useDeshacer } from './use-deshacer';
import { useEfectivoDeGaveta } from '@/engines/operaciones/operaciones';
import { usePreguntas } from '@/features/agentes/questions/use-preguntas';
import { useRegistro } from '@/features/agentes/result/use-registro';

/** A key pressed or a button hit once more right after the form has emptied itself is no new operation, ms. */
const REBOTE_MS = 1_000;

/** Without it a reset forgets the inputs until the next render. */
const CON_REFS = { keepFieldsRef: true } as const;

/** The fields as they stand on the page. */
const ORDEN = ['tipo_operacion', 'banco', 'monto', 'comision_cliente', 'nro_referencia'] as const;

/** The field an outcome belongs to, with its sentence. */
function errorDeCampo(estado: EstadoRegistro) {
  const ultimo = estado.fase === 'libre' ? estado.ultimo : null;
  if (!ultimo || ultimo.final.tipo === 'guardada') return null;
  const { campo, texto } = textoFinal(ultimo.nueva.datos, ultimo.final);
  return campo ? { campo, texto, datos: ultimo.nueva.datos } : null;
}

/** The form of one transaction: what is typed, what is asked, what is sent, what becomes of it. */
export function useTransaccionForm(puerta: PuertaLista | null) {
  const usuario = useUsuario();
  const ajustes = useAjustes();
  const esperado = useEfectivoDeGaveta(puerta);
  const delUsuario = useRegistro();
  const { registro, estado, entorno } = delUsuario;
  const privada = useBandeja(({ persistencia }) => persistencia === 'privada');
  const [alMontar] = useState(estado);
  const [pedida] = useState(() => ('nueva' in alMontar ? null : registroPedido()));
  const [desplazada] = useState(() => (pedida ? registro.borrador() : null));
  const [iniciales] = useState(() => {
    if ('nueva' in alMontar) return deOperacion(alMontar.nueva.datos);
    return pedida ? dePedido(pedida) : (registro.borrador() ?? VACIA);
  });
  const form = useForm({
    resolver: zodResolver(transaccionFormSchema),
    defaultValues: iniciales,
    // Errors come on leaving a field or on saving, and go with the next key: nothing flickers while typing.
    reValidateMode: 'onSubmit',
    shouldFocusError: false, // it follows the order of mounting, not that of the page
  });
  const { guardado, guardar } = useDeshacer<TransaccionTecleada>();
  const guardadaEn = useRef(-Infinity);
  const tecleados = useRef<Tecleados>({});
  const oido = useAdelantadas(registro);
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
  const preguntas = usePreguntas(delUsuario, (campo) => enfocar(campo, { seleccionar: true }));

  const alPedir = useEffectEvent(() => {
    pedirRegistro(null);
    if (pedida) registro.guardarBorrador(iniciales);
    // What was being typed makes room, and can be had back.
    if (desplazada && hayAlgo(desplazada)) guardar(desplazada);
  });
  useEffect(() => alPedir(), []);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => registro.guardarBorrador(values),
      }),
    [form, registro],
  );

  /** From one amount on to the reference; stays with its error when it can't be read. */
  const avanzar = (campo: 'monto' | 'comision_cliente') => {
    if (transaccionFormSchema.shape[campo].safeParse(form.getValues(campo)).success)
      enfocar('nro_referencia');
    else void form.trigger(campo, { shouldFocus: true });
  };

  const vaciar = ({ datos }: NuevaOperacion) => {
    const adelantadas = oido.current?.tomar();
    guardadaEn.current = performance.now();
    tecleados.current = { ...adelantadas?.valores };
    form.reset({ ...siguiente(datos), ...adelantadas?.valores }, CON_REFS);
    // Whoever has gone on to the list in the meantime is left there.
    const activo = document.activeElement;
    if (activo && !esDeNadie(activo) && !activo.closest('[data-entry]')) return;
    enfocar('monto');
    if (adelantadas?.campo === 'nro_referencia') avanzar('monto');
    else if (adelantadas) enfocar(adelantadas.campo, { seleccionar: adelantadas.elegido });
  };

  const alCambiarEstado = useEffectEvent((actual: EstadoRegistro) => {
    const ultimo = actual !== alMontar && actual.fase === 'libre' ? actual.ultimo : null;
    if (ultimo && liberaElFormulario(ultimo.final)) vaciar(ultimo.nueva);
    else if (actual.fase !== 'guardando') oido.current?.descartar();
    const error = errorDeCampo(actual);
    // Back on the page with another draft, the sentence is about nothing on the screen.
    if (error && (actual !== alMontar || form.getValues('nro_referencia') === error.datos.nro_referencia))
      form.setError(
        error.campo,
        { type: 'servidor', message: error.texto },
        { shouldFocus: actual !== alMontar },
      );
  });
  useEffect(() => alCambiarEstado(estado), [estado]);

  const alValidar = (leida: TransaccionLeida) => {
    if (!puerta || registro.get().fase !== 'libre') return;
    const nueva = {
      datos: { ...leida, id_sesion_caja: puerta.sesion.id, id_user_create: usuario.id },
      usuario: usuario.name,
      caja: puerta.caja.nombre,
    };
    const referencias = montosQueParecenReferencia(leida, tecleados.current);
    const motivos = [
      ...referencias.map(({ motivo }) => motivo),
      ...motivosDeConfirmacion(leida, {
        umbral: ajustes.umbral_confirmacion,
        esperado,
        qr: efectoQr(ajustes, leida.banco),
      }),
    ];
    guardar(null);
    if (motivos.length > 0) preguntas.confirmar({ nueva, motivos, campo: referencias[0]?.campo });
    else void registro.registrar(nueva, entorno);
  };

  /** Its error is about something else now, and so is the row marked in the list. */
  const alEscribir = (campo: FieldPath<TransaccionTecleada>) => {
    form.clearErrors(campo);
    if (campo === 'monto' || campo === 'comision_cliente') tecleados.current[campo] = form.getValues(campo);
    if (campo === 'nro_referencia' && errorDeCampo(registro.get())) registro.olvidar();
  };

  return {
    form,
    formRef,
    enfocar,
    estado,
    /** A private window forgets what it saves: nothing may be confirmed in it. */
    privada,
    ocupado: estado.fase !== 'libre' || privada,
    preguntas,
    alEscribir,
    enviar: () => {
      const rebote = performance.now() - guardadaEn.current < REBOTE_MS && !hayAlgo(form.getValues());
      if (rebote || privada || registro.get().fase !== 'libre') return;
      void form.handleSubmit(alValidar, (errores) => {
        const primero = ORDEN.find((campo) => errores[campo]);
        if (primero) enfocar(primero);
      })();
    },
    /** Brings an operation whose own row provably does not exist back, with what is wrong with it on its field. */
    corregir: (op: Operacion, { campo = 'nro_referencia', texto }: Texto) => {
      const valores = form.getValues();
      if (hayAlgo(valores)) guardar(valores);
      registro.olvidar();
      form.reset(deOperacion(op.datos), CON_REFS);
      registro.corregir(op.opId);
      form.setError(campo, { type: 'servidor', message: texto });
      enfocar(campo, { seleccionar: true });
    },
    /** Tidies an amount on leaving it: 1.234,50 when it can be read, its error when it can't. */
    ordenar: (campo: 'monto' | 'comision_cliente') => {
      const texto = form.getValues(campo);
      if (texto.trim() === '') return;
      const leido = parseMonto(texto);
      if (leido.ok) form.setValue(campo, formatCifra(leido.centavos));
      void form.trigger(campo);
    },
    avanzar,
    limpiar: () => {
      const valores = form.getValues();
      if (registro.get().fase !== 'libre') return;
      if (hayAlgo(valores)) guardar(valores);
      // What was being corrected stays in the outbox as it was.
      registro.corregir(null);
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
