/** Whether a setting of `.dvc/config` says yes; what is not set does not. */
export const isOn = (value: string | undefined): boolean => /^(true|yes|on|1)$/i.test(value ?? '')

/** Whether it says no; what is not set does not. */
export const isOff = (value: string | undefined): boolean => /^(false|no|off|0)$/i.test(value ?? '')
