import { contextBridge, ipcRenderer } from 'electron';
import {
  closingChannel,
  type DeskRequest,
  deskChannel,
  givenChannel,
  portChannel,
} from '#electron/values/host-link.ts';

// a port cannot cross the bridge as a value: it is handed on as a message of our own window to itself
ipcRenderer.on(portChannel, (event) => {
  window.postMessage(portChannel, window.location.origin, [...event.ports]);
});

for (const channel of [closingChannel, givenChannel])
  ipcRenderer.on(channel, () => window.postMessage(channel, window.location.origin));

contextBridge.exposeInMainWorld('desk', (request: DeskRequest) => ipcRenderer.invoke(deskChannel, request));
