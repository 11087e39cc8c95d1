import * as z from 'zod'
import { checksumAlgorithm, hostUrl, secretText } from '../bbb/properties.ts'

/** It takes every hash of BigBlueButton but sha384. */
export const scaleliteAlgorithms = ['sha1', 'sha256', 'sha512'] as const

/** What it takes to connect to a Scalelite, or as one of its tenants. */
export const scaleliteProperties = z.strictObject({
  host_url: hostUrl.meta({
    title: 'Server address',
    description:
      "The load balancer's address; /bigbluebutton/api is added where it is missing. A tenant has one of its own, which begins with the tenant's name: https://acme.scalelite.example.com.",
    placeholder: 'https://scalelite.example.com/bigbluebutton/api',
    format: 'uri',
  }),
  secret: secretText.meta({
    title: 'Shared secret',
    description:
      "Its LOADBALANCER_SECRET; for a tenant the tenant's own secret (one of them, where it has several).",
    sensitive: true,
  }),
  admin_secret: secretText.optional().meta({
    title: 'Secret of the management API',
    description:
      'The LOADBALANCER_SECRET, also where this is a tenant. With it the servers behind the balancer and their load are shown; it may be left out.',
    sensitive: true,
  }),
  checksum_algorithm: checksumAlgorithm(scaleliteAlgorithms),
})
