import { useEffect, useEffectEvent } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** What a form holds, after each change of it by hand or by code; the component is not drawn anew. */
export function useAlEscribir<V extends FieldValues, C, T>(
  { subscribe }: UseFormReturn<V, C, T>,
  anotar: (values: V) => void,
): void {
  const alEscribir = useEffectEvent(anotar);
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => alEscribir(values) }),
    [subscribe],
  );
}
