import { useEffect } from 'react';

/** The number on the icon of the installed app, where the browser has one; nothing once nobody is signed in. */
export function useInsignia(cuantas: number): void {
  useEffect(() => {
    if (!('setAppBadge' in navigator)) return undefined;
    // Refused where the app is not installed.
    navigator.setAppBadge(cuantas).catch(() => undefined);
    return () => void navigator.clearAppBadge().catch(() => undefined);
  }, [cuantas]);
}
