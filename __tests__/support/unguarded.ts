/** To be imported before nock: its sockets never connect, and it looks at how Node connects as soon as it is loaded. nock has a guard of its own. */
import { unguard } from './setup.ts'

unguard()
