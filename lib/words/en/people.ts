export const people = {
  title: 'People',
  search: 'Find a person',
  nobodyFound: (text: string) => `Nobody here is called “${text}”.`,
  microphone: { on: 'Microphone on', off: 'Microphone off' },
  camera: { on: 'Camera on', off: 'Camera off' },
};
