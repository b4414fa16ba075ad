import { useUnmountEffect } from '@react-hookz/web';
import { useEffect } from 'react';

/** Refused where the app is not installed. */
async function poner(cuantas: number): Promise<void> {
  if ('setAppBadge' in navigator) await navigator.setAppBadge(cuantas).catch(() => undefined);
}

/** The number on the icon of the installed app, where the browser has one; nothing once nobody is signed in. */
export function useInsignia(cuantas: number): void {
  useEffect(() => void poner(cuantas), [cuantas]);
  useUnmountEffect(() => void poner(0));
}
