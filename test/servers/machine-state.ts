import { execFileSync } from 'node:child_process'
import { bridgeOf } from './docker-remains.ts'

/**
 * Writes down what an engine in `folder` may not change of the machine for good: interfaces, addresses, routes, rules of the
 * firewall, control groups, and the mounts and processes that name the folder. Engines of other tests are left out.
 */
export function machineState(folder: string): string {
  const own = bridgeOf(folder)
  const commands = [
    'ip -brief link',
    'ip -brief address',
    'ip route show table all',
    `ip -brief link show master ${own} 2>/dev/null || true`,
    'command -v iptables-save > /dev/null && iptables-save | grep -v "^[#:]" || true',
    'cat /proc/sys/net/ipv4/ip_forward',
    `grep -F ${folder}/ /proc/mounts || true`,
    'ls -d /sys/fs/cgroup/* /sys/fs/cgroup/*/ml* 2>/dev/null || true',
    `ps -eo args | grep -F ${folder}/ | grep -v grep || true`,
  ]
  const lines = commands.flatMap((command) => execFileSync('bash', ['-c', command]).toString().split('\n'))
  const isOfAnother = (line: string) =>
    /\bml[0-9a-f]{8}\b|\bveth/.test(line) && !line.includes(own) && !line.includes(folder)
  return lines.filter((line) => !isOfAnother(line)).join('\n')
}
