/** File names that Windows keeps for devices, with any ending: never used, so that a plan is written alike everywhere. */

const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?= *(?:[.:]|$))/i

/** Whether a name is a device to Windows, as `nul`, `AUX.md` or `com1.tar.gz`. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name)
}

/** The name, or the next that is none of a device: `CON.yaml` becomes `CON_.yaml`. */
export function withoutDevice(name: string): string {
  return name.replace(DEVICE, '$1_')
}
