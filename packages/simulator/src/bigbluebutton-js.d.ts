/** The package has no types of its own: this much of it the tests use. */
declare module 'bigbluebutton-js' {
  type Values = Record<string, string | number | boolean>

  interface Api {
    administration: {
      create(name: string, id: string, params?: Values): string
      join(fullName: string, id: string, password: string, params?: Values): string
      end(id: string, password: string): string
    }
    monitoring: {
      isMeetingRunning(id: string): string
      getMeetingInfo(id: string): string
      getMeetings(): string
    }
    recording: {
      getRecordings(params?: Values): string
      publishRecordings(recordId: string, publish: boolean): string
      updateRecordings(recordId: string, params?: Values): string
      deleteRecordings(recordId: string): string
    }
    hooks: {
      create(callbackUrl: string, params?: Values): string
      list(params?: Values): string
      destroy(hookId: string): string
    }
  }

  const bbb: {
    api(host: string, secret: string): Api
    // biome-ignore lint/suspicious/noExplicitAny: whatever the XML held
    http(url: string): Promise<any>
  }
  export default bbb
}
